package org.garante.domain.ledger.past;

/** The ledger does not reach so far yet. */
public class UnknownPosition extends WrongPast {
  UnknownPosition(long position) {
    super("unknownPosition", position);
  }
}
