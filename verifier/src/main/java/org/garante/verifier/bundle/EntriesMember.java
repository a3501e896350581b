package org.garante.verifier.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.garante.verifier.Age;
import org.garante.verifier.administration.Administration;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Findings;

/** Judges entries.jsonl line by line and keeps what the rest needs of each. */
final class EntriesMember {
  private static final int MAX_SKIP = 1 << 20;

  private final LeafFile leaves;
  private final Actors actors;
  private final Administration administration;
  private final Age age;
  private final Findings findings;
  private long sealed;
  private long unsealed;
  private long lines;
  private boolean gap;

  EntriesMember(
      LeafFile leaves, Actors actors, Administration administration, Age age, Findings findings) {
    this.leaves = leaves;
    this.actors = actors;
    this.administration = administration;
    this.age = age;
    this.findings = findings;
  }

  void read(InputStream in, boolean full) throws IOException {
    try (InOrder<LineBatch, List<EntryLine>> order =
        new InOrder<>(
            batch -> batch.each(line -> EntryLine.of(line, full)),
            lines -> lines.forEach(this::take))) {
      LineBatch.read("entries.jsonl", in, order::put);
      order.finish();
    }
    leaves.map();
  }

  /** How many positions there are. */
  long sealed() {
    return sealed;
  }

  /** Whether positions are 0, 1, 2 and so on. */
  boolean isWithoutGap() {
    return !gap;
  }

  long unsealed() {
    return unsealed;
  }

  long lines() {
    return lines;
  }

  private void take(EntryLine line) {
    lines++;
    line.findings().forEach(findings::add);
    administration.take(line.changes());
    try {
      if (line.isSealed()) {
        takeSealed(line);
      } else {
        takeUnsealed(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void takeSealed(EntryLine line) throws IOException {
    if (line.position() != sealed || unsealed > 0) {
      gap = true;
      findings.add(Code.POSITION, line.place(), "position", line.position(), sealed);
    }
    boolean behind = line.position() < sealed || unsealed > 0;
    if (behind || line.position() - sealed > MAX_SKIP) {
      return;
    }
    leaves.skipTo(line.position());
    leaves.append(line.leaf(), line.id(), line.at(), line.flags(), actors.number(line.actor()));
    sealed = leaves.rows();
  }

  private void takeUnsealed(EntryLine line) throws IOException {
    unsealed++;
    leaves.append(line.leaf(), line.id(), line.at(), line.flags(), actors.number(line.actor()));
    if (age.isTooOld(line.at())) {
      findings.add(Code.UNSEALED, line.place(), "unsealed");
    } else if (age.isTooLate(line.at())) {
      findings.add(Code.UNSEALED, line.place(), "unsealed.late");
    }
  }
}
