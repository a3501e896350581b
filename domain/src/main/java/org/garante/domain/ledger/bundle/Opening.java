package org.garante.domain.ledger.bundle;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.garante.domain.ledger.CanonicalJson;
import org.garante.domain.ledger.Commitment;

/**
 * One leaf as a bundle shows it: opened by its salt and value, or as the hash of both. Whatever is
 * stored has a form, also where somebody made it unreadable or took its salt away.
 *
 * @param name of the leaf
 * @param salt as stored; empty if it is gone
 * @param value as stored, if that is a JSON text that can be hashed
 * @param stored the text itself
 */
public record Opening(
    String name, Optional<byte[]> salt, Optional<JsonValue> value, String stored) {
  private static final JsonProvider JSON = JsonProvider.provider();

  /** No content is nested deeper, and no line of a bundle may be nested much deeper. */
  private static final int DEEPEST = 32;

  /** The leaf whose value this text is. */
  public static Opening of(String name, Optional<byte[]> salt, String stored) {
    return new Opening(name, salt, read(stored), stored);
  }

  /** The leaf whose value is this one. */
  public static Opening of(String name, Optional<byte[]> salt, JsonValue value) {
    return new Opening(
        name, salt, Optional.of(value).filter(Opening::isHashable), value.toString());
  }

  /** The leaf whose value this text was, before somebody made it one that cannot be hashed. */
  public static Opening unreadable(String name, Optional<byte[]> salt, String stored) {
    return new Opening(name, salt, Optional.empty(), stored);
  }

  /** The leaf as shown to who may see it, or may not. */
  public JsonObject shown(boolean opened) {
    if (opened && value.isPresent()) {
      var shown = JSON.createObjectBuilder().add("value", value.get());
      salt.ifPresent(bytes -> shown.add("salt", HexFormat.of().formatHex(bytes)));
      return shown.build();
    }
    return JSON.createObjectBuilder().add("hash", hash()).build();
  }

  /** SHA-256(salt ‖ name ‖ 0x00 ‖ canonical JSON of the value), in hex. */
  public String hash() {
    MessageDigest sha256 = Commitment.sha256();
    salt.ifPresent(sha256::update);
    sha256.update(name.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) 0);
    sha256.update(
        value.map(CanonicalJson::bytes).orElseGet(() -> stored.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(sha256.digest());
  }

  /**
   * The value a JSON text holds; empty where it is none that can be hashed, or is not written as
   * that is: readers stop where the value ends, and of two members of one name know the last.
   */
  public static Optional<JsonValue> read(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return Optional.of(reader.readValue())
          .filter(Opening::isHashable)
          .filter(value -> CanonicalJson.write(value).equals(text));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isHashable(JsonValue value) {
    try {
      CanonicalJson.bytes(value);
      return depth(value) <= DEEPEST;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static int depth(JsonValue value) {
    Collection<JsonValue> inside =
        value instanceof JsonObject object
            ? object.values()
            : value instanceof JsonArray array ? array : List.of();
    return 1 + inside.stream().mapToInt(Opening::depth).max().orElse(0);
  }
}
