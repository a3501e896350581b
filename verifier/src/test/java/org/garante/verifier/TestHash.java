package org.garante.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Hashes and trees by their definitions, written apart from the code under test. */
public final class TestHash {
  private TestHash() {}

  public static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  public static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  /** Section 3 of the format. */
  public static byte[] leaf(String salt, String name, Object value) {
    return sha256(
        bytes(salt),
        name.getBytes(StandardCharsets.UTF_8),
        new byte[] {0},
        TestJson.canonical(value));
  }

  /** RFC 6962, section 2.1. */
  public static byte[] root(List<byte[]> leaves) {
    if (leaves.size() < 2) {
      return leaves.isEmpty() ? sha256() : leaves.get(0);
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return sha256(
        new byte[] {1}, root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }

  /** RFC 6962, section 2.1.1. */
  public static List<byte[]> path(int position, List<byte[]> leaves) {
    if (leaves.size() < 2) {
      return List.of();
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    List<byte[]> left = leaves.subList(0, split);
    List<byte[]> right = leaves.subList(split, leaves.size());
    List<byte[]> path =
        new java.util.ArrayList<>(
            position < split ? path(position, left) : path(position - split, right));
    path.add(root(position < split ? right : left));
    return path;
  }
}
