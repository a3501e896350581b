package org.garante.domain.report;

import org.garante.domain.access.Refusal;

/** The ledger does not reach so far yet. */
public class UnknownPosition extends Refusal {
  public UnknownPosition(long position) {
    super("unknownPosition", position);
  }
}
