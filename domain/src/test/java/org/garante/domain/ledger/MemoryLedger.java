package org.garante.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Entries in memory, in the order they were made. */
public final class MemoryLedger implements LedgerRepository {
  private final List<LedgerEntry> entries = new ArrayList<>();
  private final List<LedgerOpening> openings = new ArrayList<>();

  private Duration lag = Duration.ZERO;

  @Override
  public void add(LedgerEntry entry, List<LedgerOpening> openings) {
    entries.add(entry);
    this.openings.addAll(openings);
  }

  @Override
  public List<LedgerOpening> openings(UUID entry) {
    return openings.stream().filter(opening -> opening.entry().equals(entry)).toList();
  }

  /** Nobody seals what is in memory; it lags by what a test says. */
  @Override
  public Duration longestUnsealed(Instant until) {
    return lag;
  }

  public void lags(Duration by) {
    lag = by;
  }

  public List<LedgerEntry> entries() {
    return List.copyOf(entries);
  }

  /** The actions entered, in order. */
  public List<LedgerAction> actions() {
    return entries.stream().map(LedgerEntry::action).toList();
  }
}
