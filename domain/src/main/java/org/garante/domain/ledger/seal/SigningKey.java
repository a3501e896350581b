package org.garante.domain.ledger.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An Ed25519 key in the forms of C2SP signed notes. Its text holds the secret: it goes into the key
 * file and nowhere else.
 */
final class SigningKey {
  /** What a key signs, by its algorithm byte. */
  enum Algorithm {
    /** The note itself. */
    LEDGER(0x01),
    /** A note at a time: cosignature/v1. */
    COSIGNER(0x04);

    private final byte code;

    Algorithm(int code) {
      this.code = (byte) code;
    }
  }

  private static final int SEED_BYTES = 32;
  private static final String PRIVATE = "PRIVATE+KEY+";

  private final String name;
  private final Algorithm algorithm;
  private final byte[] seed;
  private final byte[] publicKey;

  private SigningKey(String name, Algorithm algorithm, byte[] seed, byte[] publicKey) {
    if (name.isBlank() || name.contains("+") || name.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("a key's name has no space and no plus sign: " + name);
    }
    this.name = name;
    this.algorithm = algorithm;
    this.seed = seed;
    this.publicKey = publicKey;
  }

  static SigningKey generate(String name, Algorithm algorithm) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      return new SigningKey(
          name,
          algorithm,
          ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(),
          Arrays.copyOfRange(encoded, encoded.length - SEED_BYTES, encoded.length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
    }
  }

  /**
   * Reads a key back from its two lines.
   *
   * @throws IllegalArgumentException if they are not what {@link #secretLine} and {@link
   *     #verifierLine} wrote, or do not belong together
   */
  static SigningKey of(String secretLine, String verifierLine) {
    String[] secret = secretLine.substring(PRIVATE.length()).split("\\+", 3);
    String[] verifier = verifierLine.split("\\+", 3);
    byte[] seed = Base64.getDecoder().decode(secret[2]);
    byte[] open = Base64.getDecoder().decode(verifier[2]);
    if (seed.length != SEED_BYTES + 1 || open.length != SEED_BYTES + 1 || seed[0] != open[0]) {
      throw new IllegalArgumentException("not an Ed25519 key: " + secret[0]);
    }
    Algorithm algorithm =
        Arrays.stream(Algorithm.values())
            .filter(each -> each.code == seed[0])
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("unknown algorithm: " + secret[0]));
    SigningKey key =
        new SigningKey(
            secret[0],
            algorithm,
            Arrays.copyOfRange(seed, 1, seed.length),
            Arrays.copyOfRange(open, 1, open.length));
    if (!key.verifierLine().equals(verifierLine) || !key.secretLine().equals(secretLine)) {
      throw new IllegalArgumentException("the lines of the key do not fit: " + secret[0]);
    }
    return key;
  }

  static boolean isSecret(String line) {
    return line.startsWith(PRIVATE);
  }

  String name() {
    return name;
  }

  /** The line others need to verify its signatures. */
  String verifierLine() {
    return name + "+" + HexFormat.of().formatHex(id()) + "+" + base64(publicKey);
  }

  /** The line that holds the secret. */
  String secretLine() {
    return PRIVATE + name + "+" + HexFormat.of().formatHex(id()) + "+" + base64(seed);
  }

  private String base64(byte[] key) {
    byte[] typed = ByteBuffer.allocate(1 + key.length).put(algorithm.code).put(key).array();
    return Base64.getEncoder().encodeToString(typed);
  }

  private byte[] id() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
      sha256.update(algorithm.code);
      return Arrays.copyOf(sha256.digest(publicKey), Integer.BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The signature line of a note with this text, signed at that second. */
  String signatureLine(String text, long second) {
    ByteArrayOutputStream signature = new ByteArrayOutputStream();
    signature.writeBytes(id());
    if (algorithm == Algorithm.COSIGNER) {
      signature.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(second).array());
      signature.writeBytes(sign("cosignature/v1\ntime " + second + "\n" + text));
    } else {
      signature.writeBytes(sign(text));
    }
    return "\u2014 "
        + name
        + " "
        + Base64.getEncoder().encodeToString(signature.toByteArray())
        + "\n";
  }

  private byte[] sign(String text) {
    try {
      PrivateKey key =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(key);
      ed25519.update(text.getBytes(StandardCharsets.UTF_8));
      return ed25519.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key of " + name + " cannot sign", e);
    }
  }
}
