package org.garante.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.garante.domain.access.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * docs/ledger-format.md, its vectors and the code say the same. The vectors were computed by
 * another program in another language: do not compute them anew with this one.
 */
class LedgerFormatTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final JsonObject VECTORS = object(read("ledger-vectors.json"));

  static Stream<JsonObject> canonical() {
    return vectors("canonical");
  }

  static Stream<JsonObject> leaves() {
    return vectors("leaves");
  }

  static Stream<JsonObject> commitments() {
    return vectors("commitments");
  }

  static Stream<JsonObject> entries() {
    return vectors("entries");
  }

  @Test
  void format_is_the_one_documented() {
    assertThat(Commitment.FORMAT).isEqualTo(VECTORS.getString("format"));
    assertThat(read("ledger-format.md")).contains("format `" + Commitment.FORMAT + "`");
  }

  @ParameterizedTest
  @MethodSource("canonical")
  void text_is_canonical(JsonObject vector) throws Exception {
    String text = CanonicalJson.write(object(vector.getString("input")));
    assertThat(text).isEqualTo(vector.getString("canonical"));
    assertThat(sha256(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(vector.getString("sha256"));
  }

  @ParameterizedTest
  @MethodSource("leaves")
  void leaf_is_its_salt_name_and_value(JsonObject vector) {
    assertThat(HexFormat.of().formatHex(leaf(vector).hash(vector.getString("name"))))
        .isEqualTo(vector.getString("hash"));
  }

  @ParameterizedTest
  @MethodSource("commitments")
  void commitment_is_header_and_leaves(JsonObject vector) throws Exception {
    SortedMap<String, Commitment.Leaf> leaves = new TreeMap<>();
    vector
        .getJsonArray("leaves")
        .getValuesAs(JsonObject.class)
        .forEach(one -> leaves.put(one.getString("name"), leaf(one)));
    assertThat(new Commitment(vector.getJsonObject("header"), leaves).hash())
        .isEqualTo(vector.getString("commitment"));
    assertThat(sha256(vector.getString("preimage").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(vector.getString("commitment"));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void leaf_input_of_an_entry_is_its_columns(JsonObject vector) throws Exception {
    byte[] input = entry(vector.getJsonObject("columns")).leafInput();
    assertThat(new String(input, StandardCharsets.UTF_8)).isEqualTo(vector.getString("leafInput"));
    byte[] prefixed = new byte[input.length + 1];
    System.arraycopy(input, 0, prefixed, 1, input.length);
    assertThat(sha256(prefixed)).isEqualTo(vector.getString("leafHash"));
  }

  @Test
  void document_names_every_member_of_every_header_and_of_an_entry() {
    String document = read("ledger-format.md");
    commitments()
        .flatMap(vector -> vector.getJsonObject("header").keySet().stream())
        .forEach(member -> assertThat(document).contains("`" + member + "`"));
    entries()
        .flatMap(vector -> vector.getJsonObject("columns").keySet().stream())
        .forEach(member -> assertThat(document).contains("`" + member + "`"));
  }

  @Test
  void documents_example_is_that_of_the_vectors() {
    String document = read("ledger-format.md");
    JsonObject submission = commitments().findFirst().orElseThrow();
    JsonObject health =
        submission.getJsonArray("leaves").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("name").equals("health"))
            .findFirst()
            .orElseThrow();
    assertThat(document)
        .contains(health.get("value").toString())
        .contains(HexFormat.of().formatHex(leaf(health).hash("health")))
        .contains(submission.getString("commitment"))
        .contains(entries().findFirst().orElseThrow().getString("leafHash"));
  }

  @Test
  void vectors_chain_decisions_and_entries_to_the_submission() {
    List<JsonObject> commitments = commitments().toList();
    assertThat(commitments.get(3).getJsonObject("header").getString("content"))
        .isEqualTo(commitments.get(0).getString("commitment"));
    assertThat(entries().findFirst().orElseThrow().getJsonObject("columns").getString("commitment"))
        .isEqualTo(commitments.get(0).getString("commitment"));
  }

  private static Commitment.Leaf leaf(JsonObject vector) {
    return new Commitment.Leaf(
        HexFormat.of().parseHex(vector.getString("salt")), vector.get("value"));
  }

  private static LedgerEntry entry(JsonObject columns) throws ReflectiveOperationException {
    LedgerEntry entry =
        new LedgerEntry(
            new Actor(
                id(columns, "account"),
                id(columns, "staff"),
                text(columns, "role"),
                text(columns, "agency")),
            LedgerAction.valueOf(columns.getString("action")),
            text(columns, "object"),
            id(columns, "submission"),
            columns.getJsonArray("subjects").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .map(UUID::fromString)
                .toList(),
            columns.getString("commitment"),
            Instant.parse(columns.getString("at")));
    Field id = LedgerEntry.class.getDeclaredField("id");
    id.setAccessible(true);
    id.set(entry, id(columns, "id"));
    return entry;
  }

  private static @Nullable String text(JsonObject columns, String name) {
    return columns.isNull(name) ? null : columns.getString(name);
  }

  private static @Nullable UUID id(JsonObject columns, String name) {
    String text = text(columns, name);
    return text == null ? null : UUID.fromString(text);
  }

  private static Stream<JsonObject> vectors(String name) {
    List<JsonObject> all = VECTORS.getJsonArray(name).getValuesAs(JsonObject.class);
    assertThat(all).isNotEmpty();
    return all.stream();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static JsonObject object(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static String read(String file) {
    try {
      return Files.readString(DOCS.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
