package org.garante.domain.ledger.past;

/** What was asked for is neither a position of the ledger nor a day and time. */
public class UnreadablePast extends WrongPast {
  UnreadablePast(String typed) {
    super("unreadablePast", typed);
  }

  @Override
  public boolean isUnreadable() {
    return true;
  }
}
