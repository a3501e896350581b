package org.garante.verifier.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garante.verifier.TestHash;
import org.garante.verifier.checkpoint.Checkpoint;
import org.garante.verifier.checkpoint.Keys;
import org.garante.verifier.json.CanonicalJson;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.JsonParser;
import org.garante.verifier.tree.AuditPath;
import org.garante.verifier.tree.Frontier;
import org.garante.verifier.tree.Hash;
import org.junit.jupiter.api.Test;

/** The vectors of docs/ledger-vectors.json. */
class VectorsTest {
  private final Json.Obj vectors;

  VectorsTest() throws IOException {
    vectors = parse(Files.readString(Path.of("../docs/ledger-vectors.json")));
  }

  @Test
  void canonical_json() {
    for (Json.Obj vector : vectors.objects("canonical")) {
      byte[] written = CanonicalJson.bytes(parse(vector.text("input")));
      assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(vector.text("canonical"));
      assertThat(Hash.hex(Hash.of(written))).isEqualTo(vector.text("sha256"));
    }
  }

  @Test
  void leaves() {
    for (Json.Obj vector : vectors.objects("leaves")) {
      assertThat(opening(vector).hash().map(Hash::hex)).contains(vector.text("hash"));
    }
  }

  @Test
  void commitments() {
    for (Json.Obj vector : vectors.objects("commitments")) {
      Map<String, Opening> leaves = new TreeMap<>();
      for (Json.Obj leaf : vector.objects("leaves")) {
        leaves.put(leaf.text("name"), opening(leaf));
      }
      assertThat(Commitment.of(vectors.text("format"), vector.object("header"), leaves))
          .contains(vector.text("commitment"));
    }
  }

  @Test
  void entries() {
    for (Json.Obj vector : vectors.objects("entries")) {
      TreeMap<String, Json> entry = new TreeMap<>(vector.object("columns").members());
      entry.put("format", new Json.Text(vectors.text("format")));
      assertThat(CanonicalJson.text(new Json.Obj(entry))).isEqualTo(vector.text("leafInput"));
      assertThat(Hash.hex(LedgerEntry.of(new Json.Obj(entry)).leaf()))
          .isEqualTo(vector.text("leafHash"));
    }
  }

  @Test
  void tree() {
    List<byte[]> leaves =
        vectors.object("tree").texts("inputs").stream()
            .map(input -> Hash.leaf(TestHash.bytes(input)))
            .toList();
    List<String> roots = vectors.object("tree").texts("roots");
    Frontier tree = new Frontier();
    for (int size = 0; size <= leaves.size(); size++) {
      assertThat(Hash.hex(tree.root())).isEqualTo(roots.get(size));
      if (size < leaves.size()) {
        tree.add(leaves.get(size));
      }
    }
    for (Json.Obj path : vectors.object("tree").objects("paths")) {
      List<byte[]> hashes = path.texts("hashes").stream().map(TestHash::bytes).toList();
      long position = path.whole("position");
      assertThat(
              new AuditPath(position, hashes)
                  .root(leaves.get((int) position), path.whole("size"))
                  .map(Hash::hex))
          .contains(roots.get((int) path.whole("size")));
    }
  }

  @Test
  void checkpoints() {
    for (Json.Obj vector : vectors.objects("checkpoints")) {
      Keys keys =
          Keys.of(
              vector.object("ledger").text("verifier")
                  + "\n"
                  + vector.object("cosigner").text("verifier"));
      Checkpoint checkpoint = Checkpoint.of(vector.text("note"), keys);
      assertThat(checkpoint.origin()).isEqualTo(vector.text("origin"));
      assertThat(checkpoint.size()).isEqualTo(vector.whole("size"));
      assertThat(Hash.hex(checkpoint.root())).isEqualTo(vector.text("root"));
      assertThat(checkpoint.ledgerSigned()).isTrue();
      assertThat(checkpoint.forged()).isFalse();
      assertThat(checkpoint.time()).hasValue(vector.whole("time"));
    }
  }

  private static Opening opening(Json.Obj vector) {
    TreeMap<String, Json> opening = new TreeMap<>(vector.members());
    opening.keySet().retainAll(List.of("salt", "value"));
    return Opening.of(vector.text("name"), new Json.Obj(opening), "value");
  }

  private static Json.Obj parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return JsonParser.object(bytes, 0, bytes.length);
  }
}
