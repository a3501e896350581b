package org.garante.verifier.record;

import java.util.List;
import org.garante.verifier.report.Finding;
import org.garante.verifier.report.Place;

/** What came of one record, and which entries of the ledger its steps claim. */
public record RecordResult(Place place, List<Finding> findings, List<Row> rows) {

  /** An entry, by its row among those of the ledger, and the step that claims it. */
  public record Row(long entry, Place place) {}
}
