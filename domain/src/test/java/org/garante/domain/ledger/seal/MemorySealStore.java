package org.garante.domain.ledger.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.MemoryLedger;

/** The tree in memory. */
final class MemorySealStore implements SealStore, SealStore.Turn {
  final List<SealedLeaf> leaves = new ArrayList<>();
  final List<WholeSubtree> subtrees = new ArrayList<>();
  final List<Checkpoint> checkpoints = new ArrayList<>();
  final Set<String> verifierLines = new LinkedHashSet<>();
  boolean taken;
  boolean crashing;
  private List<String> lastLines = List.of();
  private final MemoryLedger ledger;

  MemorySealStore(MemoryLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public <T> Optional<T> alone(Function<Turn, T> work) {
    return taken ? Optional.empty() : Optional.of(work.apply(this));
  }

  @Override
  public Optional<Checkpoint> newest() {
    return checkpoints.stream().reduce((earlier, later) -> later);
  }

  @Override
  public List<LedgerEntry> waiting(int most, Instant until) {
    Set<java.util.UUID> sealed = leaves.stream().map(SealedLeaf::entry).collect(Collectors.toSet());
    return ledger.entries().stream()
        .filter(entry -> !sealed.contains(entry.id()) && !entry.at().isAfter(until))
        .sorted(Comparator.comparing(LedgerEntry::at).thenComparing(entry -> entry.id().toString()))
        .limit(most)
        .toList();
  }

  @Override
  public void seal(List<SealedLeaf> more, List<WholeSubtree> whole, Checkpoint checkpoint) {
    if (crashing) {
      verifierLines.removeIf(line -> !lastLines.contains(line));
      throw new IllegalStateException("crash");
    }
    lastLines = List.copyOf(verifierLines);
    leaves.addAll(more);
    subtrees.addAll(whole);
    checkpoints.add(checkpoint);
  }

  @Override
  public void introduce(List<String> lines, Instant since) {
    verifierLines.addAll(lines);
  }

  @Override
  public List<byte[]> hashes(int level, long first, int count) {
    return level == 0
        ? leaves.stream().skip(first).limit(count).map(SealedLeaf::hash).toList()
        : subtrees.stream()
            .filter(subtree -> subtree.level() == level && subtree.index() >= first)
            .limit(count)
            .map(WholeSubtree::hash)
            .toList();
  }
}
