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
  /** Whom what was looked at concerns, by pseudonym. */
  PERSON,
  /** Whose account looked, by its name. */
  ACCOUNT,
  /** Only what was entered before a moment, so that a log that goes on is counted once. */
  UNTIL,
  /** By what the lines are told apart. */
  BY
}
