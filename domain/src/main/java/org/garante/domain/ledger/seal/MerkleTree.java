package org.garante.domain.ledger.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 6962, section 2.1, read from stored hashes: the leaves, and of the nodes
 * above them one level in eight ({@link Stored}). What lies between is computed again, at most 255
 * hashes for each eight levels, so that an audit path takes the same short time however large the
 * tree is.
 */
public final class MerkleTree {
  /** Levels between stored hashes. */
  public static final int STEP = 8;

  private final Stored stored;
  private final long size;

  /** Hashes of whole subtrees as they are kept. */
  public interface Stored {
    /**
     * The hashes of the whole subtrees of 2^level leaves, from this index on.
     *
     * @param level a multiple of {@link #STEP}; 0 for leaves
     * @param count how many, at most 256
     */
    List<byte[]> hashes(int level, long first, int count);
  }

  /** The tree of the first {@code size} leaves. */
  public MerkleTree(Stored stored, long size) {
    this.stored = stored;
    this.size = size;
  }

  /** SHA-256(0x00 ‖ input). */
  public static byte[] leafHash(byte[] input) {
    MessageDigest sha256 = sha256();
    sha256.update((byte) 0);
    return sha256.digest(input);
  }

  /** SHA-256(0x01 ‖ left ‖ right). */
  static byte[] nodeHash(byte[] left, byte[] right) {
    MessageDigest sha256 = sha256();
    sha256.update((byte) 1);
    sha256.update(left);
    return sha256.digest(right);
  }

  /** What is needed to go on from the tree's right edge. */
  Frontier frontier() {
    Frontier frontier = new Frontier();
    long from = 0;
    for (int level = topLevel(); level >= 0; level -= STEP) {
      long until = size >> level;
      long first = from >> level;
      for (byte[] hash : stored.hashes(level, first, (int) (until - first))) {
        frontier.add(level, hash);
      }
      from = until << level;
    }
    return frontier;
  }

  private int topLevel() {
    int level = 0;
    while (size >> (level + STEP) > 0) {
      level += STEP;
    }
    return level;
  }

  /**
   * The audit path of a leaf: with it and the leaf the root can be computed.
   *
   * @throws IllegalArgumentException if the tree has no such leaf
   */
  public List<byte[]> auditPath(long position) {
    if (position < 0 || position >= size) {
      throw new IllegalArgumentException("no leaf " + position + " in a tree of " + size);
    }
    List<byte[]> path = new ArrayList<>();
    Look look = new Look();
    long from = 0;
    long until = size;
    while (until - from > 1) {
      long middle = from + split(until - from);
      if (position < middle) {
        path.add(0, look.range(middle, until));
        until = middle;
      } else {
        path.add(0, look.range(from, middle));
        from = middle;
      }
    }
    return path;
  }

  /** The largest power of two below a number of leaves. */
  private static long split(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }

  /** One look at the tree, which reads no stretch of hashes twice. */
  private final class Look {
    private final java.util.Map<String, List<byte[]>> read = new java.util.HashMap<>();

    private byte[] range(long from, long until) {
      long leaves = until - from;
      if (Long.bitCount(leaves) == 1) {
        int level = Long.numberOfTrailingZeros(leaves);
        return whole(level, from >> level);
      }
      long middle = from + split(leaves);
      return nodeHash(range(from, middle), range(middle, until));
    }

    private byte[] whole(int level, long index) {
      if (level % STEP != 0) {
        return nodeHash(whole(level - 1, 2 * index), whole(level - 1, 2 * index + 1));
      }
      long first = index >> STEP << STEP;
      List<byte[]> stretch =
          read.computeIfAbsent(
              level + "/" + first,
              key ->
                  stored.hashes(level, first, (int) Math.min(1 << STEP, (size >> level) - first)));
      return stretch.get((int) (index - first));
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static byte[] emptyRoot() {
    return sha256().digest();
  }
}
