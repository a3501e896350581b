package org.garante.domain.ledger.seal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The right edge of a growing Merkle tree: the whole subtrees that make it up, largest first. It
 * takes leaves one by one and tells which subtrees have become whole and are to be kept.
 */
final class Frontier {
  private final Deque<Subtree> subtrees = new ArrayDeque<>();
  private final List<WholeSubtree> completed = new ArrayList<>();
  private long size;

  private record Subtree(int level, byte[] hash) {}

  /** The number of leaves. */
  long size() {
    return size;
  }

  /** Takes the next leaf. */
  void add(byte[] leafHash) {
    add(0, leafHash);
  }

  /** Takes the next whole subtree of 2^level leaves. */
  void add(int level, byte[] hash) {
    size += 1L << level;
    Subtree last = new Subtree(level, hash);
    while (!subtrees.isEmpty() && subtrees.getLast().level() == last.level()) {
      byte[] joined = MerkleTree.nodeHash(subtrees.removeLast().hash(), last.hash());
      last = new Subtree(last.level() + 1, joined);
      if (last.level() % MerkleTree.STEP == 0) {
        completed.add(new WholeSubtree(last.level(), (size >> last.level()) - 1, joined));
      }
    }
    subtrees.addLast(last);
  }

  /** The subtrees of levels that are kept, completed since this was asked the last time. */
  List<WholeSubtree> takeCompleted() {
    List<WholeSubtree> taken = List.copyOf(completed);
    completed.clear();
    return taken;
  }

  byte[] root() {
    Iterator<Subtree> smallestFirst = subtrees.descendingIterator();
    if (!smallestFirst.hasNext()) {
      return MerkleTree.emptyRoot();
    }
    byte[] root = smallestFirst.next().hash();
    while (smallestFirst.hasNext()) {
      root = MerkleTree.nodeHash(smallestFirst.next().hash(), root);
    }
    return root;
  }
}
