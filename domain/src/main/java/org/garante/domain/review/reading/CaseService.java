package org.garante.domain.review.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Requires;
import org.garante.domain.review.RecordRepository;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.review.Subjects;
import org.garante.domain.review.SubmissionRepository;
import org.garante.domain.review.UnknownRecord;

/**
 * Shares a queue among those who decide: whoever takes a case is seen by the others. It is a word
 * to colleagues, not a lock: anybody who may decide still may.
 */
@ApplicationScoped
@Transactional
public class CaseService {
  private final CaseQuery cases;
  private final SubmissionRepository submissions;
  private final RecordRepository records;
  private final Subjects subjects;
  private final Permit permit;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public CaseService(
      CaseQuery cases,
      SubmissionRepository submissions,
      RecordRepository records,
      Subjects subjects,
      Permit permit,
      CurrentAccount current,
      Clock clock) {
    this.cases = cases;
    this.submissions = submissions;
    this.records = records;
    this.subjects = subjects;
    this.permit = permit;
    this.current = current;
    this.clock = clock;
  }

  /** Those of these that somebody has taken. */
  @Requires(Action.DECIDE)
  public Map<UUID, TakenCase> taken(Collection<UUID> of) {
    return of.isEmpty() ? Map.of() : cases.taken(of, current.get().id());
  }

  /** Takes a case; whether nobody else had it, and it still waits. */
  @Requires(Action.DECIDE)
  public boolean take(UUID submission) {
    return cases.take(submission, decider(submission).id(), clock.instant());
  }

  /** Gives a case back that the account has taken. */
  @Requires(Action.DECIDE)
  public void release(UUID submission) {
    cases.release(submission, decider(submission).id());
  }

  private Account decider(UUID submission) {
    Account by = current.get();
    RegisterRecord record =
        submissions
            .find(submission)
            .flatMap(found -> records.find(found.record()))
            .orElseThrow(() -> new UnknownRecord(submission));
    permit.check(Action.DECIDE, by, subjects.of(record));
    return by;
  }
}
