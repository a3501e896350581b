package org.garante.domain.ledger;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;

/** Entries in memory, in the order they were made. */
public final class MemoryLedger implements LedgerRepository {
  private final List<LedgerEntry> entries = new ArrayList<>();
  private final List<LedgerOpening> openings = new ArrayList<>();

  private final Queue<Map<String, JsonValue>> changes = new ArrayDeque<>();
  private final Queue<Map<String, JsonValue>> ofOperator = new ArrayDeque<>();

  private Duration lag = Duration.ZERO;

  @Override
  public void add(List<Opened> all) {
    all.forEach(
        each -> {
          entries.add(each.entry());
          openings.addAll(each.openings());
        });
  }

  @Override
  public List<LedgerOpening> openings(UUID entry) {
    return openings.stream().filter(opening -> opening.entry().equals(entry)).toList();
  }

  @Override
  public Map<String, JsonValue> changes() {
    return changes.isEmpty() ? Map.of() : Map.copyOf(changes.remove());
  }

  @Override
  public Map<String, JsonValue> changesOfOperator() {
    return ofOperator.isEmpty() ? Map.of() : Map.copyOf(ofOperator.remove());
  }

  /** The next transaction changed this, as it says. */
  public void changed(Map<String, JsonValue> leaves) {
    changes.add(leaves);
  }

  /** Whoever owns the database changed this. */
  public void changedByOperator(Map<String, JsonValue> leaves) {
    ofOperator.add(leaves);
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
