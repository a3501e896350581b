package org.garante.domain.ledger.seal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A tree in memory, of leaves made up from their positions. */
final class MemoryTree implements MerkleTree.Stored {
  private final Map<Integer, List<byte[]>> levels = new TreeMap<>();
  private final Frontier frontier = new Frontier();
  int read;

  void grow(long until) {
    while (frontier.size() < until) {
      byte[] input = ByteBuffer.allocate(Long.BYTES).putLong(frontier.size()).array();
      byte[] leaf = MerkleTree.leafHash(input);
      levels.computeIfAbsent(0, level -> new ArrayList<>()).add(leaf);
      frontier.add(leaf);
      frontier
          .takeCompleted()
          .forEach(
              whole ->
                  levels.computeIfAbsent(whole.level(), l -> new ArrayList<>()).add(whole.hash()));
    }
  }

  byte[] root() {
    return frontier.root();
  }

  @Override
  public List<byte[]> hashes(int level, long first, int count) {
    read += count;
    return count == 0 ? List.of() : levels.get(level).subList((int) first, (int) first + count);
  }
}
