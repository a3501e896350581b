package org.garante.verifier.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.garante.verifier.record.FolioSeries;
import org.garante.verifier.record.RecordCheck;
import org.garante.verifier.record.RecordResult;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Findings;
import org.garante.verifier.report.Place;

/** Judges records.jsonl, and that every entry of a step has its one row in the register. */
final class RecordsMember {
  private final LeafFile leaves;
  private final long sealed;
  private final RecordCheck check;
  private final Findings findings;
  private final FolioSeries folios;
  private long count;

  RecordsMember(LeafFile leaves, long sealed, RecordCheck check, Findings findings) {
    this.leaves = leaves;
    this.sealed = sealed;
    this.check = check;
    this.findings = findings;
    this.folios = new FolioSeries(findings);
  }

  void read(InputStream in, boolean full) throws IOException {
    try (InOrder<LineBatch, List<RecordResult>> order =
        new InOrder<>(batch -> batch.each(check::check), results -> results.forEach(this::take))) {
      LineBatch.read("records.jsonl", in, order::put);
      order.finish();
    }
    if (full) {
      findStepsWithoutRow();
    }
  }

  long count() {
    return count;
  }

  private void take(RecordResult result) {
    count++;
    folios.take(result.place());
    result.findings().forEach(findings::add);
    for (RecordResult.Row row : result.rows()) {
      if (!leaves.mark(row.entry())) {
        findings.add(Code.REGISTER, row.place(), "register.twice");
      }
    }
  }

  private void findStepsWithoutRow() {
    for (long row = 0; row < leaves.rows(); row++) {
      if (leaves.is(row, LeafFile.STEP) && !leaves.isMarked(row)) {
        Place place = Place.NOWHERE.entry(leaves.id(row).toString()).at(row < sealed ? row : null);
        findings.add(Code.REGISTER, place, "register.without");
      }
    }
  }
}
