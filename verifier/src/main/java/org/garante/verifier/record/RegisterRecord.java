package org.garante.verifier.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garante.verifier.administration.StepRoles;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.Malformed;
import org.garante.verifier.ledger.Moments;
import org.garante.verifier.report.Place;

/** A line of records.jsonl, taken apart. */
record RegisterRecord(
    Json.Obj row,
    String id,
    String kind,
    String handling,
    Optional<String> inForce,
    boolean annulled,
    long recordedAt,
    List<SubmissionRow> submissions,
    List<StepRow> steps,
    List<AnnulmentRow> annulments,
    Place place) {
  private static final Set<String> MEMBERS = Set.of("record", "submissions", "steps", "annulments");
  private static final Set<String> ROW =
      Set.of("id", "kind", "folio", "owner", "handling", "inForce", "annulled", "recordedAt");
  private static final int MAX_ANNULMENTS = 1000;

  static RegisterRecord of(Json.Obj line) {
    Json.Obj row = line.only(MEMBERS).object("record").only(ROW);
    List<Json.Obj> annulments = line.objects("annulments");
    if (annulments.size() > MAX_ANNULMENTS) {
      throw new Malformed("malformed.json.values", "annulments");
    }
    String id = row.text("id");
    return new RegisterRecord(
        row,
        id,
        row.text("kind"),
        row.text("handling"),
        row.textOrNull("inForce"),
        row.truth("annulled"),
        Moments.micros(row.text("recordedAt")),
        line.objects("submissions").stream().map(SubmissionRow::of).toList(),
        line.objects("steps").stream().map(StepRow::of).toList(),
        annulments.stream().map(AnnulmentRow::of).toList(),
        Place.ofRecord(id, row.text("folio")));
  }

  /** Code of the agency that owns it. */
  String owner() {
    return row.text("owner");
  }

  /** Whether oversight began it. */
  boolean isOfOversight() {
    return steps.stream()
        .filter(step -> step.isTo("SUBMITTED"))
        .flatMap(step -> step.entry().stream())
        .anyMatch(StepRoles::isOfOversight);
  }

  /** The place of a step of it. */
  Place placeOf(StepRow step) {
    Place at = place.submission(step.submission());
    Long position = step.position().isPresent() ? step.position().getAsLong() : null;
    return step.entry().map(entry -> at.entry(entry.id())).orElse(at).at(position);
  }

  /** The steps of a submission. */
  List<StepRow> stepsOf(SubmissionRow submission) {
    return steps.stream()
        .filter(step -> step.submission().equals(Optional.of(submission.id())))
        .toList();
  }
}
