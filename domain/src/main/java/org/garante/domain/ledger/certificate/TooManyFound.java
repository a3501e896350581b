package org.garante.domain.ledger.certificate;

import org.garante.domain.ground.Refusal;

/** A query finds more records than one certificate holds; it never holds some of them. */
public class TooManyFound extends Refusal {
  public TooManyFound(int most) {
    super("tooManyFound", most);
  }
}
