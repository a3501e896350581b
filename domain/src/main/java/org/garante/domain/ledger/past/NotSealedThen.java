package org.garante.domain.ledger.past;

/** Nothing was sealed at that moment yet. */
public class NotSealedThen extends WrongPast {
  NotSealedThen(AskedPast asked) {
    super("notSealedThen", asked.moment().orElseThrow());
  }
}
