package org.garante.domain.review;

import org.garante.domain.ground.Refusal;

/** The record is annulled. */
public class AlreadyAnnulled extends Refusal {
  public AlreadyAnnulled() {
    super("alreadyAnnulled");
  }
}
