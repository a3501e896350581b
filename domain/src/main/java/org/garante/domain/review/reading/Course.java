package org.garante.domain.review.reading;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.ledger.past.SealedPast;
import org.garante.domain.review.ActStatus;
import org.garante.domain.review.SubmissionStatus;

/**
 * What a record's steps come to: which submission is in force, where the latest stands, how far its
 * acts have come, whether it is annulled. Of the steps until then, it says how the record was known
 * then.
 *
 * @param steps in their order
 * @param latest number of the latest submission
 * @param status of the latest submission
 * @param inForce number of the one in force
 * @param acts how far each act has come, in the order in which they were entered
 */
record Course(
    List<StepRow> steps,
    int latest,
    SubmissionStatus status,
    Optional<Integer> inForce,
    Map<StepRow.OfAct, ActStatus> acts) {

  /** The course so far, sealed or not. */
  static Course now(List<StepRow> steps) {
    return of(steps).orElseThrow();
  }

  /** The course until then; empty if nothing of it was known. */
  static Optional<Course> until(SealedPast past, List<StepRow> all) {
    return of(
        all.stream().filter(step -> step.sealing().filter(past::covers).isPresent()).toList());
  }

  private static Optional<Course> of(List<StepRow> steps) {
    return numbers(steps, SubmissionStatus.SUBMITTED)
        .map(
            latest ->
                new Course(
                    steps,
                    latest,
                    status(steps, latest),
                    numbers(steps, SubmissionStatus.APPROVED),
                    acts(steps)));
  }

  /** Whether the latest submission waits for its decision. */
  boolean isOpen() {
    return status == SubmissionStatus.SUBMITTED;
  }

  boolean isAnnulled() {
    return acts.entrySet().stream()
        .anyMatch(act -> act.getKey().annulling() && act.getValue() == ActStatus.CONFIRMED);
  }

  /** Form of the act under way that stands alone. */
  Optional<String> pendingAct() {
    return acts.entrySet().stream()
        .filter(act -> act.getKey().alone() && act.getValue().isOpen())
        .map(act -> act.getKey().form())
        .findFirst();
  }

  /** How far an act has come; empty if it was not known then. */
  Optional<ActStatus> status(UUID act) {
    return acts.entrySet().stream()
        .filter(each -> each.getKey().id().equals(act))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Number of the submission that was shown: in force, else the latest. */
  int shown() {
    return inForce.orElse(latest);
  }

  private static Optional<Integer> numbers(List<StepRow> steps, SubmissionStatus to) {
    return steps.stream()
        .filter(step -> step.to().equals(to.name()))
        .flatMap(step -> step.number().stream())
        .max(Comparator.naturalOrder());
  }

  /** Where a submission stands. */
  SubmissionStatus status(int number) {
    return status(steps, number);
  }

  private static SubmissionStatus status(List<StepRow> steps, int number) {
    return steps.stream()
        .filter(step -> step.number().equals(Optional.of(number)))
        .map(step -> SubmissionStatus.valueOf(step.to()))
        .filter(status -> status != SubmissionStatus.SUBMITTED)
        .findFirst()
        .orElse(SubmissionStatus.SUBMITTED);
  }

  /** Of an act the step that came last: each leads further than the ones before. */
  private static Map<StepRow.OfAct, ActStatus> acts(List<StepRow> steps) {
    Map<StepRow.OfAct, ActStatus> acts = new LinkedHashMap<>();
    for (StepRow step : steps) {
      step.act()
          .ifPresent(
              act ->
                  acts.merge(
                      act,
                      ActStatus.valueOf(step.to()),
                      (earlier, later) -> earlier.compareTo(later) > 0 ? earlier : later));
    }
    return acts;
  }
}
