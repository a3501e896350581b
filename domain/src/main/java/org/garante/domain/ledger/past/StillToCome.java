package org.garante.domain.ledger.past;

import org.garante.domain.ledger.KnownOn;

/** The moment is still to come: what would be answered for it can still change. */
public class StillToCome extends WrongPast {
  StillToCome(KnownOn asked) {
    super("stillToCome", asked.moment().orElseThrow());
  }
}
