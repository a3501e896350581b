package org.garante.verifier.tree;

/**
 * A tree that grows by leaves and keeps only the roots of its full subtrees, one for each bit that
 * is set in its size: its own root can be told at any size in passing.
 */
public final class Frontier {
  private final byte[][] full = new byte[63][];
  private long size;

  public long size() {
    return size;
  }

  /** Adds the leaf with this hash. */
  public void add(byte[] leaf) {
    byte[] node = leaf;
    int level = 0;
    while ((size >> level & 1) == 1) {
      node = Hash.node(full[level], node);
      level++;
    }
    full[level] = node;
    size++;
  }

  /** The root of the leaves so far. */
  public byte[] root() {
    byte[] root = null;
    for (int level = 0; level < full.length; level++) {
      if ((size >> level & 1) == 1) {
        root = root == null ? full[level] : Hash.node(full[level], root);
      }
    }
    return root == null ? Hash.of() : root;
  }
}
