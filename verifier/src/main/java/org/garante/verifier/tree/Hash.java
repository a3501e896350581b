package org.garante.verifier.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** SHA-256, and hashes as text. */
public final class Hash {
  public static final int LENGTH = 32;

  private static final HexFormat HEX = HexFormat.of();
  private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Hash::digest);

  private Hash() {}

  /** SHA-256 of these parts, one after the other. */
  public static byte[] of(byte[]... parts) {
    MessageDigest digest = DIGEST.get();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  /** The hash of a leaf with this input. */
  public static byte[] leaf(byte[] input) {
    MessageDigest digest = DIGEST.get();
    digest.update((byte) 0);
    return digest.digest(input);
  }

  /** The hash of a node over two others. */
  public static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = DIGEST.get();
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }

  public static String hex(byte[] hash) {
    return HEX.formatHex(hash);
  }

  /** The 32 bytes that 64 lower-case hexadecimal digits stand for; empty for any other text. */
  public static Optional<byte[]> ofHex(String text) {
    if (text.length() != 2 * LENGTH) {
      return Optional.empty();
    }
    byte[] bytes = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      int digits = digit(text.charAt(2 * i)) << 4 | digit(text.charAt(2 * i + 1));
      if (digits < 0) {
        return Optional.empty();
      }
      bytes[i] = (byte) digits;
    }
    return Optional.of(bytes);
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
