package org.garante.domain.report;

/** What a report can be narrowed by. */
public enum Filter {
  /** From one day to another. */
  PERIOD,
  /** Whether the period is about when it happened or when it was recorded. */
  DATED,
  /** Agency that owns the records. */
  AGENCY,
  STATE,
  OPERATION,
  /** Only what is in force, without what only waits for approval. */
  APPROVED_ONLY,
  /** As it was known at a position of the ledger. */
  KNOWN_ON,
  /** By what the lines are told apart. */
  BY
}
