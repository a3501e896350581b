package org.garante.domain.ledger;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps entries and their openings. There is no way to change or remove one. */
public interface LedgerRepository {
  void add(List<Opened> entries);

  /** An entry with what opens it. */
  record Opened(LedgerEntry entry, List<LedgerOpening> openings) {}

  List<LedgerOpening> openings(UUID entry);

  /**
   * What this transaction changed in rows of administration and has not entered, as the leaves that
   * bind it (docs/ledger-format.md, Administration); empty if nothing.
   */
  Map<String, JsonValue> changes();

  /**
   * What whoever owns the database changed there and let stand, likewise. Nobody else enters it
   * meanwhile.
   */
  Map<String, JsonValue> changesOfOperator();

  /**
   * How long the oldest entry that has no position yet has waited for it, of those that tell of a
   * time not later than that; zero if there is none.
   */
  Duration longestUnsealed(Instant until);
}
