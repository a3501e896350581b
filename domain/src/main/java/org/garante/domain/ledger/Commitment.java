package org.garante.domain.ledger;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an entry binds itself to without revealing it: a header in the open and salted leaves that
 * can be opened one by one. The bytes are those of docs/ledger-format.md.
 *
 * @param header what may be known to whoever holds the entry: ids, folios, never a person's data
 * @param leaves the salted leaves by name
 */
public record Commitment(JsonObject header, SortedMap<String, Leaf> leaves) {
  /** The format every commitment and entry of this version names. */
  public static final String FORMAT = "garante/2";

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final int SALT_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * One salted leaf.
   *
   * @param salt 32 random bytes
   * @param value what the leaf hides
   */
  public record Leaf(byte[] salt, JsonValue value) {
    /** SHA-256(salt ‖ name ‖ 0x00 ‖ RFC 8785 JSON of the value). */
    public byte[] hash(String name) {
      MessageDigest sha256 = sha256();
      sha256.update(salt);
      sha256.update(name.getBytes(StandardCharsets.UTF_8));
      sha256.update((byte) 0);
      return sha256.digest(CanonicalJson.bytes(value));
    }
  }

  /** A commitment to these values, each under a fresh salt. */
  public static Commitment to(JsonObject header, Map<String, ? extends JsonValue> values) {
    return new Commitment(header, new TreeMap<>()).and(values);
  }

  /** The same with these values too, each under a fresh salt. */
  Commitment and(Map<String, ? extends JsonValue> values) {
    SortedMap<String, Leaf> all = new TreeMap<>(leaves);
    values.forEach(
        (name, value) -> {
          byte[] salt = new byte[SALT_BYTES];
          RANDOM.nextBytes(salt);
          all.put(name, new Leaf(salt, value));
        });
    return new Commitment(header, all);
  }

  /** A commitment to reasons, terms or parameters, with nothing in the open. */
  public static Commitment toTexts(JsonObject header, Map<String, String> texts) {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    texts.forEach((name, text) -> values.put(name, JSON.createValue(text)));
    return to(header, values);
  }

  /** SHA-256 of the RFC 8785 JSON of {format, header, leaves by name in hex}, in hex. */
  public String hash() {
    JsonObjectBuilder hashes = JSON.createObjectBuilder();
    leaves.forEach((name, leaf) -> hashes.add(name, HexFormat.of().formatHex(leaf.hash(name))));
    JsonObject preimage =
        JSON.createObjectBuilder()
            .add("format", FORMAT)
            .add("header", header)
            .add("leaves", hashes)
            .build();
    return HexFormat.of().formatHex(sha256().digest(CanonicalJson.bytes(preimage)));
  }

  /** A fresh SHA-256. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
