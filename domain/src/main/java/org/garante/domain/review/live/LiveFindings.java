package org.garante.domain.review.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.review.CurrentFindings;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.RecordRepository;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.review.RuleBook;
import org.garante.domain.review.Submission;
import org.garante.domain.review.SubmissionRepository;
import org.garante.domain.review.live.LiveFindingRepository.Kept;
import org.garante.domain.review.live.LiveFindingRepository.Wake;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Judgement;

/**
 * What the rules find now of the contents that count: of each record that is not annulled, the one
 * in force and the latest. It is kept, with the next instant at which time alone may change it and
 * with what else it hangs on, so that lists need not ask the rules; and judged anew by the steps of
 * a record, by the background, and by whoever reads while something is due: what is read, and a few
 * others.
 */
@ApplicationScoped
public class LiveFindings implements CurrentFindings {
  /** Judged anew at least once a day, whatever it was thought to hang on. */
  private static final Duration STALE = Duration.ofDays(1);

  private static final int AT_ONCE = 200;

  /** What a reader waits for: one who reads in the busiest hour waits no longer than any other. */
  private static final int WHILE_READING = 10;

  private final Kinds kinds;
  private final RuleBook rules;
  private final RecordRepository records;
  private final SubmissionRepository submissions;
  private final LiveFindingRepository kept;
  private final Clock clock;

  @Inject
  public LiveFindings(
      Kinds kinds,
      RuleBook rules,
      RecordRepository records,
      SubmissionRepository submissions,
      LiveFindingRepository kept,
      Clock clock) {
    this.kinds = kinds;
    this.rules = rules;
    this.records = records;
    this.submissions = submissions;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public void follow(RegisterRecord record) {
    Instant now = clock.instant();
    List<Submission> living = living(record);
    Set<String> left =
        kept.keepOnly(record.id(), living.stream().map(Submission::id).collect(Collectors.toSet()));
    Set<String> woken =
        left.stream().filter(Judgement::isShared).collect(Collectors.toCollection(HashSet::new));
    woken.add(Judgement.ofRecord(record.id()));
    Set<String> naming =
        submissions.named(record.id()).stream()
            .map(Judgement::ofNaming)
            .collect(Collectors.toCollection(TreeSet::new));
    naming.forEach(kept::lockAnswer);
    woken.addAll(naming);
    kept.wake(woken, now);
    living.forEach(submission -> judge(record, submission, now));
  }

  private List<Submission> living(RegisterRecord record) {
    if (record.isAnnulled()) {
      return List.of();
    }
    return Stream.concat(
            record.inForce().flatMap(submissions::find).stream(),
            submissions.latestOf(Set.of(record.id())).stream())
        .distinct()
        .toList();
  }

  @Override
  public List<Finding> now(RegisterRecord record, Submission submission) {
    return judgement(record, submission, clock.instant()).findings();
  }

  /** All that was ever held of a submission. */
  public List<Held> of(UUID submission) {
    return kept.of(submission);
  }

  /** Whether something kept may be out of date. */
  public boolean isDue() {
    return kept.isDue(clock.instant());
  }

  /** Judges anew what is due, so many at most; whether anything was. */
  boolean settle() {
    return settle(AT_ONCE, Optional.empty());
  }

  /** Judges anew the submission that is read, if it is due, and a few of the others that are. */
  void settleFor(Optional<UUID> read) {
    settle(WHILE_READING, read);
  }

  private boolean settle(int most, Optional<UUID> read) {
    Instant now = clock.instant();
    kept.alone();
    answer(kept.wakes(AT_ONCE), now);
    Set<UUID> due = new LinkedHashSet<>(kept.due(now, most));
    read.filter(submission -> isDue(submission, now)).ifPresent(due::add);
    return judgeFree(due, now);
  }

  private boolean isDue(UUID submission, Instant now) {
    return kept.kept(submission).flatMap(Kept::changes).filter(at -> !at.isAfter(now)).isPresent();
  }

  private void answer(List<Wake> wakes, Instant now) {
    if (wakes.isEmpty()) {
      return;
    }
    Set<UUID> watching = kept.watching(wakes.stream().map(Wake::key).collect(Collectors.toSet()));
    List<UUID> free = kept.lockFree(watching);
    kept.callUp(free, now);
    if (free.size() == watching.size()) {
      kept.forget(wakes);
    }
  }

  /** Judges anew some of what was not judged for a day: rules and catalogues may have changed. */
  void refresh() {
    Instant now = clock.instant();
    kept.alone();
    judgeFree(Set.copyOf(kept.stale(now.minus(STALE), AT_ONCE)), now);
  }

  /** Those that a step is judging are left to it. */
  private boolean judgeFree(Set<UUID> wanted, Instant now) {
    List<UUID> free = wanted.isEmpty() ? List.of() : kept.lockFree(wanted);
    for (UUID id : free) {
      Submission submission = submissions.find(id).orElseThrow();
      judge(records.find(submission.record()).orElseThrow(), submission, now);
    }
    return !free.isEmpty();
  }

  /** Judges it at every instant at which time changed it since it was judged last, then now. */
  private void judge(RegisterRecord record, Submission submission, Instant now) {
    Optional<Kept> before = kept.kept(submission.id());
    Optional<Instant> due = before.flatMap(Kept::changes);
    while (due.filter(now::isAfter).isPresent()) {
      due = keep(record, submission, due.get()).changes();
    }
    Set<String> left = before.map(Kept::upon).orElse(Set.of());
    Judgement last = judgement(record, submission, now);
    Set<String> joined =
        last.upon().stream()
            .filter(Judgement::isShared)
            .filter(key -> !left.contains(key))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!joined.isEmpty()) {
      joined.forEach(kept::lockAnswer);
      last = judgement(record, submission, now);
    }
    Set<String> changed =
        left.stream()
            .filter(Judgement::isShared)
            .filter(Predicate.not(last.upon()::contains))
            .collect(Collectors.toCollection(HashSet::new));
    changed.addAll(joined);
    kept.wake(changed, now);
    kept.keep(record.id(), submission.id(), last);
  }

  private Judgement keep(RegisterRecord record, Submission submission, Instant at) {
    Judgement judgement = judgement(record, submission, at);
    kept.keep(record.id(), submission.id(), judgement);
    return judgement;
  }

  private Judgement judgement(RegisterRecord record, Submission submission, Instant at) {
    var kind = kinds.get(record.kind());
    return rules.judge(kind, kind.json().fromContent(submission.content()), record, at);
  }
}
