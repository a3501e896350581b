package org.garante.verifier.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.garante.verifier.json.Malformed;
import org.garante.verifier.tree.Hash;

/** A C2SP verifier key: name, key id, algorithm and Ed25519 public key. */
public final class VerifierKey {
  /** Signs the text of a note. */
  static final int ED25519 = 0x01;

  /** Signs a time and the text of a note. */
  static final int COSIGNATURE = 0x04;

  private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final int ID_LENGTH = 4;

  private final String name;
  private final byte[] id;
  private final int algorithm;
  private final PublicKey key;

  private VerifierKey(String name, byte[] id, int algorithm, PublicKey key) {
    this.name = name;
    this.id = id;
    this.algorithm = algorithm;
    this.key = key;
  }

  /**
   * The key that a line tells.
   *
   * @throws Malformed if it is no verifier key, its id is not that of the key, or its algorithm is
   *     another one
   */
  public static VerifierKey of(String line) {
    String[] parts = line.split("\\+", 3);
    if (parts.length < 3 || !SignedNote.isName(parts[0]) || !parts[1].matches("[0-9a-fA-F]{8}")) {
      throw new Malformed("malformed.key");
    }
    byte[] id = HexFormat.of().parseHex(parts[1]);
    byte[] typed = Base64Text.decode(parts[2]).orElseThrow(() -> new Malformed("malformed.key"));
    byte[] named = (parts[0] + "\n").getBytes(StandardCharsets.UTF_8);
    if (!Arrays.equals(id, Arrays.copyOf(Hash.of(named, typed), ID_LENGTH))) {
      throw new Malformed("malformed.key.id");
    }
    if (typed.length != 1 + 32 || typed[0] != ED25519 && typed[0] != COSIGNATURE) {
      throw new Malformed("malformed.key.algorithm");
    }
    return new VerifierKey(
        parts[0], id, typed[0], publicKey(Arrays.copyOfRange(typed, 1, typed.length)));
  }

  private static PublicKey publicKey(byte[] raw) {
    byte[] encoded = Arrays.copyOf(SPKI, SPKI.length + raw.length);
    System.arraycopy(raw, 0, encoded, SPKI.length, raw.length);
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new Malformed("malformed.key");
    }
  }

  /** Its name and id, as a line of a note bears them. */
  public String text() {
    return name + "+" + HexFormat.of().formatHex(id);
  }

  String name() {
    return name;
  }

  boolean isCosigner() {
    return algorithm == COSIGNATURE;
  }

  /** Whether a signature line with this name and key id claims to be of this key. */
  boolean isNamedBy(SignedNote.SignatureLine line) {
    return line.name().equals(name) && Arrays.equals(line.keyId(), id);
  }

  /** Whether it is a signature of this key over the text of a note. */
  boolean verifies(byte[] text, byte[] signature) {
    if (algorithm == ED25519) {
      return verified(signature, text);
    }
    if (signature.length != Long.BYTES + 64) {
      return false;
    }
    String head = "cosignature/v1\ntime " + time(signature) + "\n";
    return time(signature) >= 0
        && verified(
            Arrays.copyOfRange(signature, Long.BYTES, signature.length),
            head.getBytes(StandardCharsets.US_ASCII),
            text);
  }

  /** The seconds since 1970 that a cosignature says. */
  static long time(byte[] cosignature) {
    return ByteBuffer.wrap(cosignature).getLong();
  }

  private boolean verified(byte[] signature, byte[]... parts) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(key);
      for (byte[] part : parts) {
        ed25519.update(part);
      }
      return ed25519.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that
        && name.equals(that.name)
        && algorithm == that.algorithm
        && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
