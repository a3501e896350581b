package org.garante.domain.access;

/** What an account may be allowed to do; the rows of {@link Permit}'s table. */
public enum Action {
  /** Write and keep drafts. */
  DRAFT,
  /** Send a draft to approval; withdraw what is waiting. */
  SUBMIT,
  /** Approve or return. */
  DECIDE,
  /** Enter an act, sign or strike one; who may is said by the act's own table. */
  ACT,
  READ,
  /** See identity and health behind a pseudonym, for a reason, on one record, for an hour. */
  UNMASK,
  REPORT,
  EXPORT,
  /** Take the whole ledger away, to have it verified elsewhere. */
  EXPORT_LEDGER,
  SAMPLE,
  /** See a record's whole history, with who opened it. */
  READ_HISTORY,
  /** See who looked at what, over all records and accounts. */
  READ_ACCESSES,
  /** See who got which permission, when and from whom. */
  READ_GRANTS,
  CONFIRM_GRANT,
  /** See which accounts were used unusually, and which are locked for it. */
  READ_ALERTS,
  CLOSE_ALERT,
  /** Sign the release of a locked account. */
  RELEASE_ACCOUNT,
  READ_CATALOGUES,
  /** See how far the ledger is sealed and who holds which checkpoint; compare one with it. */
  READ_LEDGER,
  MANAGE_ACCOUNTS,
  MANAGE_CATALOGUES,
  /** One's own session and password. */
  OWN_ACCOUNT
}
