package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.review.SubmissionStatus;
import org.garante.domain.review.Urgency;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Difference;
import org.garante.domain.review.live.Found;

/**
 * A submission as its reviewer sees it.
 *
 * @param inForce answers in force, against which changes are marked
 * @param changes empty if nothing is in force
 * @param returned answers of the submission before, if it was returned
 * @param sinceReturn what changed since then
 * @param barredFromDeciding whether the account wrote something since the last approval
 * @param deciders who can decide it instead, if the account cannot
 */
public record ReviewView(
    UUID submission,
    UUID record,
    String folio,
    String kind,
    String ownerAgency,
    int number,
    SubmissionStatus status,
    Urgency urgency,
    String headline,
    Optional<String> amendmentReason,
    Instant submittedAt,
    Answers answers,
    Optional<Answers> inForce,
    List<Difference.Change> changes,
    Optional<Answers> returned,
    List<Difference.Change> sinceReturn,
    Found found,
    LinkPage links,
    RegisterQuery.AuthorRecord author,
    boolean barredFromDeciding,
    List<String> deciders,
    List<StepRow> steps) {}
