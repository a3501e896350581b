package org.garante.domain.ledger;

/**
 * What an entry of the ledger says was done (design.md, Evidence). The name is part of what is
 * hashed: never rename one.
 */
public enum LedgerAction {
  SUBMIT,
  WITHDRAW,
  APPROVE,
  RETURN,
  ACT_ENTER,
  ACT_SIGN,
  ACT_CONFIRM,
  ACT_STRIKE,
  SIGN_IN,
  SIGN_IN_FAILED,
  SIGN_OUT,
  REFUSED,
  OPEN,
  OPEN_HISTORY,
  UNMASK,
  LIST,
  SEARCH,
  SAMPLE,
  REPORT,
  EXPORT_START,
  EXPORT_END,
  ACCOUNT_CREATE,
  ACCOUNT_CHANGE,
  ACCOUNT_DISABLE,
  GRANT_PROPOSE,
  GRANT_CONFIRM,
  GRANT_REFUSE,
  CATALOGUE_CHANGE,
  ACCESS_ALERT,
  ACCESS_ALERT_CLOSE,
  ACCOUNT_LOCK,
  ACCOUNT_RELEASE,
  DISCARD,
  /** What whoever owns the database changed in catalogues and limits, and let stand. */
  OPERATOR_CHANGE;

  /** Whether it may change rows of administration, which it then binds. */
  boolean isOfAdministration() {
    return switch (this) {
      case ACCOUNT_CREATE,
          ACCOUNT_CHANGE,
          ACCOUNT_DISABLE,
          ACCOUNT_LOCK,
          ACCOUNT_RELEASE,
          GRANT_PROPOSE,
          GRANT_CONFIRM,
          GRANT_REFUSE,
          CATALOGUE_CHANGE ->
          true;
      default -> false;
    };
  }

  /** Whether it has to wait while sealing lags: nobody outside could check it. */
  boolean waitsForSealing() {
    return this == APPROVE || this == ACT_CONFIRM || this == EXPORT_START;
  }
}
