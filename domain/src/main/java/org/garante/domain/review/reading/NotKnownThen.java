package org.garante.domain.review.reading;

import org.garante.domain.ledger.past.SealedPast;
import org.garante.domain.ledger.past.WrongPast;

/** The record was not in the register then, or nothing of it was sealed. */
public class NotKnownThen extends WrongPast {
  NotKnownThen(String folio, SealedPast past) {
    super("notKnownThen", folio, past.sealing().at(), past.position());
  }
}
