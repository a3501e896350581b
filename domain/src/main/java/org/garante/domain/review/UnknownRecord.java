package org.garante.domain.review;

import org.garante.domain.ground.Refusal;

/** There is no such record, submission or draft, or no longer. */
public class UnknownRecord extends Refusal {
  public UnknownRecord(Object name) {
    super("unknownRecord", name);
  }
}
