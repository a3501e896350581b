package org.garante.domain.report;

import org.garante.domain.ground.Refusal;

/** The report has no number at that place, so there is no list of what it counts. */
public class UnknownNumber extends Refusal {
  public UnknownNumber(CellRef cell) {
    super("unknownNumber", cell.table(), cell.column());
  }
}
