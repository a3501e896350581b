package org.garante.verifier.bundle;

import java.io.IOException;
import java.io.InputStream;
import org.garante.verifier.administration.Administration;
import org.garante.verifier.administration.Row;

/** Judges administration.jsonl, and that what entries say of its rows is there. */
final class AdministrationMember {
  private static final String NAME = "administration.jsonl";

  private final Administration administration;

  AdministrationMember(Administration administration) {
    this.administration = administration;
  }

  void read(InputStream in, boolean full) throws IOException {
    LineBatch.read(NAME, in, batch -> batch.each(Row::of).forEach(this::take));
    if (full) {
      administration.end();
    }
  }

  private void take(Row row) {
    administration.judge(row);
  }
}
