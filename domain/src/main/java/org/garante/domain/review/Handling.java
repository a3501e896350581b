package org.garante.domain.review;

/** Who may open a record (domain.md 4.1). It is no legal classification. */
public enum Handling {
  NORMAL,
  /**
   * Always for a minor: its authors, supervisors of the owner agency, observers; auditors by
   * unmasking.
   */
  RESTRICTED
}
