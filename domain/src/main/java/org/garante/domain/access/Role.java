package org.garante.domain.access;

/** What an account may be (LNRD 16, domain.md 4.4). An account has one role in one agency. */
public enum Role {
  /** Capturista. */
  RECORDER,
  SUPERVISOR,
  /** Full Consulta: internal control. */
  AUDITOR,
  /** National preventive mechanism and human-rights bodies. */
  OBSERVER,
  PUBLISHER,
  /** Manages accounts and catalogues and sees no case data: a deliberate departure from LNRD 16. */
  ADMIN;

  /** Whether the role's reach is every agency's records rather than its own agency's. */
  public boolean isOversight() {
    return this == AUDITOR || this == OBSERVER;
  }

  /**
   * Whether granting it takes effect only when an auditor or a second administrator confirms
   * (design.md, Security).
   */
  public boolean needsConfirmation() {
    return this == SUPERVISOR || isOversight();
  }
}
