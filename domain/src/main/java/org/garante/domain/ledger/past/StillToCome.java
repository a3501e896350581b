package org.garante.domain.ledger.past;

/** The moment is still to come: what would be answered for it can still change. */
public class StillToCome extends WrongPast {
  StillToCome(AskedPast asked) {
    super("stillToCome", asked.moment().orElseThrow());
  }
}
