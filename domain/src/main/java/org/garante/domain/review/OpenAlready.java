package org.garante.domain.review;

import org.garante.domain.ground.Refusal;

/**
 * The record has something open that must end first: a submission, a draft or an act that stands
 * alone.
 */
public class OpenAlready extends Refusal {
  public OpenAlready(String what) {
    super("openAlready", what);
  }
}
