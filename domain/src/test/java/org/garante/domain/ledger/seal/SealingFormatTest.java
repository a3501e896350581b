package org.garante.domain.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tree and checkpoints are those of docs/ledger-format.md. The vectors were computed by another
 * program in another language: do not compute them anew with this one.
 */
class SealingFormatTest {
  private static final HexFormat HEX = HexFormat.of();
  private final JsonObject vectors = read();
  private final List<byte[]> leaves =
      vectors.getJsonObject("tree").getJsonArray("inputs").getValuesAs(JsonString.class).stream()
          .map(input -> MerkleTree.leafHash(HEX.parseHex(input.getString())))
          .toList();

  @Test
  void roots_are_those_of_the_vectors() {
    Frontier frontier = new Frontier();
    List<String> roots = new ArrayList<>(List.of(HEX.formatHex(frontier.root())));
    for (byte[] leaf : leaves) {
      frontier.add(leaf);
      roots.add(HEX.formatHex(frontier.root()));
    }
    assertThat(roots).isEqualTo(texts(vectors.getJsonObject("tree"), "roots"));
  }

  @Test
  void audit_paths_are_those_of_the_vectors() {
    MerkleTree.Stored stored =
        (level, first, count) -> leaves.subList((int) first, (int) first + count);
    for (JsonObject path :
        vectors.getJsonObject("tree").getJsonArray("paths").getValuesAs(JsonObject.class)) {
      assertThat(
              new MerkleTree(stored, path.getInt("size"))
                  .auditPath(path.getInt("position")).stream().map(HEX::formatHex).toList())
          .isEqualTo(texts(path, "hashes"));
    }
  }

  @Test
  void checkpoints_are_those_of_the_vectors() {
    for (JsonObject vector : vectors.getJsonArray("checkpoints").getValuesAs(JsonObject.class)) {
      JsonObject ledger = vector.getJsonObject("ledger");
      JsonObject cosigner = vector.getJsonObject("cosigner");
      SealingKeys keys =
          SealingKeys.of(
              List.of(
                  ledger.getString("secret"),
                  ledger.getString("verifier"),
                  cosigner.getString("secret"),
                  cosigner.getString("verifier")));
      Checkpoint checkpoint =
          keys.sign(
              vector.getInt("size"),
              HEX.parseHex(vector.getString("root")),
              Instant.ofEpochSecond(vector.getInt("time")),
              java.util.Optional.empty());
      assertThat(checkpoint.note()).isEqualTo(vector.getString("note"));
      assertThat(SignedNote.read(vector.getString("note")))
          .hasValueSatisfying(
              note -> {
                assertThat(note.isSignedBy(ledger.getString("verifier"))).isTrue();
                assertThat(note.isSignedBy(cosigner.getString("verifier"))).isFalse();
                assertThat(note.treeSize()).isEqualTo(vector.getInt("size"));
              });
    }
  }

  private static List<String> texts(JsonObject object, String name) {
    return object.getJsonArray(name).getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .toList();
  }

  private static JsonObject read() {
    try (Reader text = Files.newBufferedReader(Path.of("..", "docs", "ledger-vectors.json"));
        var reader = Json.createReader(text)) {
      return reader.readObject();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
