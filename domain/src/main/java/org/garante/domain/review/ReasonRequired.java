package org.garante.domain.review;

import org.garante.domain.access.Refusal;

/** This takes a reason. */
public class ReasonRequired extends Refusal {
  public ReasonRequired() {
    super("reasonRequired");
  }
}
