package org.garante.domain.oversight;

/** Which notes a list shows. */
public enum NoteFilter {
  /** Nobody has answered them yet; the shortest term first. */
  OPEN,
  /** Those of them whose term is over. */
  OVERDUE,
  /** Answered, and whoever wrote the note has not read the reply. */
  RECEIVED,
  /** All that may be answered, newest first. */
  ALL;

  /** Whether it shows those first whose term is shortest. */
  public boolean isByTerm() {
    return this == OPEN || this == OVERDUE;
  }
}
