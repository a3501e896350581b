package org.garante.verifier.tree;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What leads from a leaf to the root of the tree (RFC 6962, section 2.1.1). */
public record AuditPath(long position, List<byte[]> hashes) {

  /** The root of the tree of this size that the path leads to; empty if it cannot be one of it. */
  public Optional<byte[]> root(byte[] leaf, long size) {
    if (position < 0 || position >= size) {
      return Optional.empty();
    }
    Iterator<byte[]> siblings = hashes.iterator();
    byte[] node = leaf;
    long index = position;
    for (long last = size - 1; last > 0; last >>= 1) {
      boolean right = (index & 1) == 1;
      if (right || index < last) {
        if (!siblings.hasNext()) {
          return Optional.empty();
        }
        byte[] sibling = siblings.next();
        node = right ? Hash.node(sibling, node) : Hash.node(node, sibling);
      }
      index >>= 1;
    }
    return siblings.hasNext() ? Optional.empty() : Optional.of(node);
  }
}
