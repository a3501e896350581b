package org.garante.domain.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.review.SubmissionStatus;

/**
 * One of what a number counts: a record, a submission of one, or a draft, of which no more is shown
 * than whose and how old it is.
 *
 * @param key tells it apart, and is where the next page begins
 * @param folio empty for a draft
 * @param restricted whether no more than folio and agency is shown
 * @param headline of facts only; empty for a restricted record
 * @param submission number of the submission, where submissions are counted
 * @param at when it happened, was submitted, or was begun
 * @param status of the latest submission, or of this one where submissions are counted
 * @param detail what else tells it apart, such as who wrote and who decided
 */
public record ReportRow(
    String key,
    Optional<UUID> record,
    Optional<String> folio,
    String agency,
    boolean restricted,
    String headline,
    Optional<Integer> submission,
    Optional<Instant> at,
    Optional<String> zone,
    boolean approved,
    Optional<SubmissionStatus> status,
    Optional<String> detail) {}
