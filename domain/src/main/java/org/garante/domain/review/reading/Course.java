package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.ledger.past.SealedPast;
import org.garante.domain.review.Annulment;
import org.garante.domain.review.SubmissionStatus;

/**
 * What a record's steps come to: which submission is in force, where the latest stands, whether it
 * is annulled. Of the steps until then, it says how the record was known then.
 *
 * @param steps in their order
 * @param latest number of the latest submission
 * @param status of the latest submission
 * @param inForce number of the one in force
 * @param annulment the one under way or done
 */
record Course(
    List<StepRow> steps,
    int latest,
    SubmissionStatus status,
    Optional<Integer> inForce,
    Optional<Annulled> annulment) {
  private static final String ANNULMENT = "ANNULMENT_";

  /** How far an annulment has come, and when it was proposed. */
  record Annulled(Annulment.State state, Instant proposedAt) {}

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
                    annulment(steps)));
  }

  /** Whether the latest submission waits for its decision. */
  boolean isOpen() {
    return status == SubmissionStatus.SUBMITTED;
  }

  boolean isAnnulled() {
    return annulment.filter(one -> one.state() == Annulment.State.DONE).isPresent();
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

  private static Optional<Annulled> annulment(List<StepRow> steps) {
    Optional<Instant> proposed =
        states(steps)
            .filter(step -> state(step) == Annulment.State.PROPOSED)
            .map(StepRow::at)
            .reduce((earlier, later) -> later);
    return states(steps)
        .map(Course::state)
        .reduce((earlier, later) -> later)
        .filter(state -> state != Annulment.State.REFUSED)
        .flatMap(state -> proposed.map(at -> new Annulled(state, at)));
  }

  private static Stream<StepRow> states(List<StepRow> steps) {
    return steps.stream().filter(step -> step.to().startsWith(ANNULMENT));
  }

  private static Annulment.State state(StepRow step) {
    return Annulment.State.valueOf(step.to().substring(ANNULMENT.length()));
  }
}
