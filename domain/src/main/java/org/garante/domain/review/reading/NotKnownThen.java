package org.garante.domain.review.reading;

import org.garante.domain.access.Refusal;
import org.garante.domain.ledger.KnownOn;

/** The record was not in the register then, or nothing of it was sealed. */
public class NotKnownThen extends Refusal {
  NotKnownThen(String folio, KnownOn known) {
    super("notKnownThen", folio, known.text());
  }
}
