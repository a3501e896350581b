package org.garante.domain.ledger.past;

import org.garante.domain.ground.Refusal;

/** A day was asked for of which nothing can be answered. Which it was can be corrected. */
public abstract class WrongPast extends Refusal {
  protected WrongPast(String key, Object... arguments) {
    super(key, arguments);
  }
}
