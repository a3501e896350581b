package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.access.Action;
import org.garante.domain.access.Sight;
import org.garante.domain.ledger.past.SealedPast;
import org.garante.domain.review.SubmissionStatus;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.live.Found;

/**
 * One record as an account may see it.
 *
 * @param shown number of the submission whose answers are shown: in force, else latest
 * @param status of the latest submission
 * @param pendingAct form of the act under way that stands alone
 * @param state where it stands beyond approval, for a kind with states; of now
 * @param identity who it is about, as far as the account sees that
 * @param waitsSince since when its latest submission waits for a decision
 * @param answers only those of the groups in sight
 * @param latest the submission that waits or was last returned or withdrawn, if it is not the one
 *     shown
 * @param enterable forms of the acts that the account may enter now
 * @param can what the account may do with it now
 * @param past as when it is shown, if not as now
 */
public record RecordView(
    UUID id,
    String folio,
    String kind,
    String ownerAgency,
    Sight sight,
    boolean restricted,
    Instant recordedAt,
    UUID submission,
    int shown,
    SubmissionStatus status,
    boolean approved,
    boolean annulled,
    Optional<String> pendingAct,
    Optional<String> state,
    Optional<UUID> openSubmission,
    Optional<UUID> draft,
    String headline,
    String identity,
    Optional<Instant> waitsSince,
    Answers answers,
    Found found,
    LinkPage links,
    List<StepRow> steps,
    List<ShownAct> acts,
    List<String> enterable,
    List<String> pseudonyms,
    Set<Action> can,
    Optional<SealedPast> past) {}
