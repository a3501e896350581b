package org.garante.bench.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.garante.domain.review.Act;
import org.garante.domain.review.ActKind;
import org.garante.domain.review.Draft;
import org.garante.domain.review.Outline;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.review.Submission;
import org.garante.domain.review.Transition;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Judgement;
import org.garante.domain.review.rule.Link;

/** One record with all that belongs to it, as long as it is in memory. */
final class Folder {
  final RegisterRecord record;
  final List<Written> written = new ArrayList<>();
  final List<Added> acts = new ArrayList<>();
  final List<Transition> steps = new ArrayList<>();
  Optional<Draft> draft = Optional.empty();

  Folder(RegisterRecord record) {
    this.record = record;
  }

  /** A submission with what goes with it. */
  static final class Written {
    final Submission submission;
    final RecordKind<?> kind;
    final Outline outline;
    final List<Finding> findings;
    final List<Living> living = new ArrayList<>();
    Optional<Judgement> judged = Optional.empty();

    Written(Submission submission, RecordKind<?> kind, Outline outline, List<Finding> findings) {
      this.submission = submission;
      this.kind = kind;
      this.outline = outline;
      this.findings = List.copyOf(findings);
    }
  }

  /** What is found of a submission since then, and no longer since another instant. */
  static final class Living {
    final int ordinal;
    final Finding finding;
    final Instant since;
    Optional<Instant> gone = Optional.empty();

    Living(int ordinal, Finding finding, Instant since) {
      this.ordinal = ordinal;
      this.finding = finding;
      this.since = since;
    }
  }

  /** An act with what goes with it. */
  record Added(
      Act act, ActKind<?> kind, List<Link> links, Set<UUID> persons, List<Finding> findings) {}

  /** What the rules found last of what counts. */
  Stream<Judgement> judged() {
    return written.stream().flatMap(each -> each.judged.stream());
  }

  /** The rules would find the same at that time. */
  void stillSo(Instant then) {
    written.forEach(
        each ->
            each.judged =
                each.judged.map(
                    judged ->
                        new Judgement(then, judged.findings(), judged.changes(), judged.upon())));
  }

  /** When its last step was taken. */
  Instant lastStep() {
    return steps.stream().map(Transition::at).max(Instant::compareTo).orElseThrow();
  }
}
