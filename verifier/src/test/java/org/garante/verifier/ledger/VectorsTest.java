package org.garante.verifier.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.garante.verifier.json.CanonicalJson;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.JsonParser;
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
      assertThat(hash(vector)).isEqualTo(vector.text("hash"));
    }
  }

  @Test
  void commitments() {
    for (Json.Obj vector : vectors.objects("commitments")) {
      Map<String, Opening> leaves = new TreeMap<>();
      for (Json.Obj leaf : vector.objects("leaves")) {
        leaves.put(leaf.text("name"), Opening.of(leaf.text("name"), leaf, "value"));
      }
      assertThat(Commitment.of(vector.object("header"), leaves))
          .contains(vector.text("commitment"));
    }
  }

  @Test
  void entries() {
    for (Json.Obj vector : vectors.objects("entries")) {
      TreeMap<String, Json> entry = new TreeMap<>(vector.object("columns").members());
      entry.put("format", new Json.Text("garante/1"));
      assertThat(CanonicalJson.text(new Json.Obj(entry))).isEqualTo(vector.text("leafInput"));
      assertThat(Hash.hex(LedgerEntry.of(new Json.Obj(entry)).leaf()))
          .isEqualTo(vector.text("leafHash"));
    }
  }

  private static String hash(Json.Obj vector) {
    TreeMap<String, Json> opening = new TreeMap<>(vector.members());
    opening.remove("hash");
    return Hash.hex(
        Opening.of(vector.text("name"), new Json.Obj(opening), "value").hash().orElseThrow());
  }

  private static Json.Obj parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return JsonParser.object(bytes, 0, bytes.length);
  }
}
