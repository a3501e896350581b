package org.garante.domain.ledger.past;

import org.garante.domain.ledger.KnownOn;

/** Nothing was sealed at that moment yet. */
public class NotSealedThen extends WrongPast {
  NotSealedThen(KnownOn asked) {
    super("notSealedThen", asked.moment().orElseThrow());
  }
}
