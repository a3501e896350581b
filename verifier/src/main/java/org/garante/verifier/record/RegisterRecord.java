package org.garante.verifier.record;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.verifier.administration.StepRoles;
import org.garante.verifier.json.Json;
import org.garante.verifier.ledger.Moments;
import org.garante.verifier.ledger.StepAction;
import org.garante.verifier.report.Place;

/**
 * A line of records.jsonl, taken apart.
 *
 * @param stepsById those of each submission and act
 * @param ids of the submissions and acts that it has
 */
record RegisterRecord(
    String id,
    String kind,
    String owner,
    String handling,
    Optional<String> inForce,
    Optional<String> state,
    boolean annulled,
    long recordedAt,
    List<SubmissionRow> submissions,
    List<StepRow> steps,
    List<ActRow> acts,
    Map<String, ActRow> actsById,
    Map<Sort, Map<String, List<StepRow>>> stepsById,
    Map<Sort, Set<String>> ids,
    Place place) {
  private static final Set<String> MEMBERS = Set.of("record", "submissions", "steps", "acts");
  private static final Set<String> ROW =
      Set.of(
          "id", "kind", "folio", "owner", "handling", "inForce", "state", "annulled", "recordedAt");

  static RegisterRecord of(Json.Obj line) {
    Json.Obj row = line.only(MEMBERS).object("record").only(ROW);
    List<SubmissionRow> submissions =
        line.objects("submissions").stream().map(each -> SubmissionRow.of(each, row)).toList();
    List<StepRow> steps = line.objects("steps").stream().map(StepRow::of).toList();
    List<ActRow> acts = line.objects("acts").stream().map(each -> ActRow.of(each, row)).toList();
    return new RegisterRecord(
        row.text("id"),
        row.text("kind"),
        row.text("owner"),
        row.text("handling"),
        row.textOrNull("inForce"),
        row.textOrNull("state"),
        row.truth("annulled"),
        Moments.micros(row.text("recordedAt")),
        submissions,
        steps,
        acts,
        acts.stream().collect(Collectors.toMap(ActRow::id, act -> act, (one, other) -> one)),
        bySort(steps),
        Map.of(
            Sort.SUBMISSION, ids(submissions.stream().map(SubmissionRow::id)),
            Sort.ACT, ids(acts.stream().map(ActRow::id))),
        Place.ofRecord(row.text("id"), row.text("folio")));
  }

  private static Map<Sort, Map<String, List<StepRow>>> bySort(List<StepRow> steps) {
    Map<Sort, Map<String, List<StepRow>>> all = new EnumMap<>(Sort.class);
    for (Sort sort : Sort.values()) {
      Map<String, List<StepRow>> these =
          steps.stream()
              .filter(step -> step.of(sort).isPresent())
              .collect(
                  Collectors.groupingBy(
                      step -> step.of(sort).orElseThrow(), HashMap::new, Collectors.toList()));
      all.put(sort, these);
    }
    return all;
  }

  private static Set<String> ids(Stream<String> ids) {
    return ids.collect(Collectors.toSet());
  }

  /** Whether oversight began it. */
  boolean isOfOversight() {
    return steps.stream()
        .filter(step -> step.isTo("SUBMITTED"))
        .flatMap(step -> step.entry().stream())
        .anyMatch(StepRoles::isOfOversight);
  }

  /** Staff who wrote a submission of it. */
  Set<String> writers() {
    return submissions.stream()
        .flatMap(submission -> submission.authors().stream())
        .collect(Collectors.toSet());
  }

  /** The act of that id; the first, if somebody shows two. */
  Optional<ActRow> act(String id) {
    return Optional.ofNullable(actsById.get(id));
  }

  /** The place of a step of it. */
  Place placeOf(StepRow step) {
    Place at = place.submission(step.submission()).act(step.act());
    Long position = step.position().isPresent() ? step.position().getAsLong() : null;
    return step.entry().map(entry -> at.entry(entry.id())).orElse(at).at(position);
  }

  /** The steps of a submission or an act. */
  List<StepRow> stepsOf(ContentRow content) {
    return stepsById.get(content.sort()).getOrDefault(content.id(), List.of());
  }

  /** Whether it has the submission or act of a step, and that can come to where the step leads. */
  boolean has(StepRow step) {
    Sort sort = StepAction.isOfAct(step.to()) ? Sort.ACT : Sort.SUBMISSION;
    return step.of(sort).filter(ids.get(sort)::contains).isPresent();
  }
}
