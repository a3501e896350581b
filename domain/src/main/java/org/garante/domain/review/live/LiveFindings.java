package org.garante.domain.review.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.garante.domain.review.CurrentFindings;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.RecordRepository;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.review.RuleBook;
import org.garante.domain.review.Submission;
import org.garante.domain.review.SubmissionRepository;
import org.garante.domain.review.live.LiveFindingRepository.Judged;
import org.garante.domain.review.live.LiveFindingRepository.Kept;
import org.garante.domain.review.live.LiveFindingRepository.Wake;
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
  public void follow(List<RegisterRecord> followed, Map<UUID, Judgement> judged) {
    Instant now = clock.instant();
    Set<UUID> ids = followed.stream().map(RegisterRecord::id).collect(Collectors.toSet());
    List<Case> living = living(followed);
    Set<String> left =
        kept.keepOnly(
            ids, living.stream().map(each -> each.submission().id()).collect(Collectors.toSet()));
    Set<String> woken =
        left.stream().filter(Judgement::isShared).collect(Collectors.toCollection(HashSet::new));
    ids.forEach(id -> woken.add(Judgement.ofRecord(id)));
    List<String> naming = naming(submissions.named(ids));
    kept.lockAnswers(naming);
    woken.addAll(naming);
    kept.wake(woken, now);
    judge(living, now, judged);
  }

  private static List<String> naming(Set<UUID> named) {
    return named.stream().map(Judgement::ofNaming).sorted().toList();
  }

  private List<Case> living(List<RegisterRecord> followed) {
    Map<UUID, RegisterRecord> standing =
        followed.stream()
            .filter(record -> !record.isAnnulled())
            .collect(Collectors.toMap(RegisterRecord::id, record -> record));
    if (standing.isEmpty()) {
      return List.of();
    }
    return Stream.concat(
            standing.values().stream()
                .flatMap(record -> record.inForce().flatMap(submissions::find).stream()),
            submissions.latestOf(standing.keySet()).stream())
        .distinct()
        .map(submission -> new Case(standing.get(submission.record()), submission))
        .toList();
  }

  @Override
  public Map<UUID, Judgement> now(List<Case> cases) {
    Instant now = clock.instant();
    List<RuleBook.Content> contents = cases.stream().map(this::content).toList();
    RuleBook.Sitting sitting = rules.sitting(contents);
    return IntStream.range(0, cases.size())
        .boxed()
        .collect(
            Collectors.toMap(
                i -> cases.get(i).submission().id(), i -> sitting.judge(contents.get(i), now)));
  }

  /** Nobody names what is not there yet, so that its own key needs no lock. */
  @Override
  public Judgement first(RuleBook.Content content, Set<UUID> named, Set<String> upon, Instant at) {
    List<String> held =
        Stream.concat(naming(named).stream(), upon.stream().filter(Judgement::isShared).sorted())
            .toList();
    kept.lockAnswers(held);
    Judgement judged = rules.sitting(List.of(content)).judge(content, at);
    List<String> missed =
        judged.upon().stream()
            .filter(Judgement::isShared)
            .filter(key -> !held.contains(key))
            .filter(key -> !key.equals(Judgement.ofNaming(content.id())))
            .sorted()
            .toList();
    if (missed.isEmpty()) {
      return judged;
    }
    kept.lockAnswers(missed);
    return rules.sitting(List.of(content)).judge(content, at);
  }

  @Override
  public void begin(Submission submission, Set<UUID> named, Judgement first) {
    Set<String> woken =
        first.upon().stream().filter(Judgement::isShared).collect(Collectors.toSet());
    woken.addAll(naming(named));
    kept.wake(woken, first.at());
    kept.keep(submission.record(), submission.id(), first);
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
    if (free.isEmpty()) {
      return false;
    }
    List<Submission> due = submissions.find(Set.copyOf(free));
    Map<UUID, RegisterRecord> of =
        records.find(due.stream().map(Submission::record).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(RegisterRecord::id, record -> record));
    judge(due.stream().map(each -> new Case(of.get(each.record()), each)).toList(), now, Map.of());
    return true;
  }

  /** Judges each at every instant at which time changed it since it was judged last, then now. */
  private void judge(List<Case> cases, Instant now, Map<UUID, Judgement> judged) {
    if (cases.isEmpty()) {
      return;
    }
    Map<UUID, RuleBook.Content> contents = new LinkedHashMap<>();
    cases.forEach(each -> contents.put(each.submission().id(), content(each)));
    Map<UUID, Kept> before = kept.kept(contents.keySet());
    RuleBook.Sitting sitting = rules.sitting(List.copyOf(contents.values()));
    stepThrough(contents, before, sitting, now);

    Map<UUID, Judgement> last = new LinkedHashMap<>();
    contents.forEach(
        (id, content) ->
            last.put(
                id,
                Optional.ofNullable(judged.get(id)).orElseGet(() -> sitting.judge(content, now))));
    Set<String> changed = new HashSet<>(joined(before, last));
    if (!changed.isEmpty()) {
      kept.lockAnswers(changed.stream().sorted().toList());
      judgeAgain(contents, before, last, now);
    }
    last.forEach(
        (id, judgement) ->
            upon(before, id).stream()
                .filter(Judgement::isShared)
                .filter(Predicate.not(judgement.upon()::contains))
                .forEach(changed::add));
    kept.wake(changed, now);
    kept.keep(kept(contents, last));
  }

  /** Keeps what was found at each instant that passed, in rounds: one instant of each at a time. */
  private void stepThrough(
      Map<UUID, RuleBook.Content> contents,
      Map<UUID, Kept> before,
      RuleBook.Sitting sitting,
      Instant now) {
    Map<UUID, Instant> due = new LinkedHashMap<>();
    before.forEach((id, each) -> each.changes().ifPresent(at -> due.put(id, at)));
    due.values().removeIf(Predicate.not(now::isAfter));
    while (!due.isEmpty()) {
      Map<UUID, Judgement> round = new LinkedHashMap<>();
      due.forEach((id, at) -> round.put(id, sitting.judge(contents.get(id), at)));
      kept.keep(kept(contents, round));
      due.clear();
      round.forEach((id, each) -> each.changes().ifPresent(at -> due.put(id, at)));
      due.values().removeIf(Predicate.not(now::isAfter));
    }
  }

  /**
   * Once nobody else begins to give the answers that they share, those that began are read anew.
   */
  private void judgeAgain(
      Map<UUID, RuleBook.Content> contents,
      Map<UUID, Kept> before,
      Map<UUID, Judgement> last,
      Instant now) {
    List<UUID> began =
        last.keySet().stream()
            .filter(id -> !joined(before, Map.of(id, last.get(id))).isEmpty())
            .toList();
    RuleBook.Sitting sitting = rules.sitting(began.stream().map(contents::get).toList());
    began.forEach(id -> last.put(id, sitting.judge(contents.get(id), now)));
  }

  /** What they hang on now and did not before, of what others hang on too. */
  private static Set<String> joined(Map<UUID, Kept> before, Map<UUID, Judgement> last) {
    return last.entrySet().stream()
        .flatMap(
            each ->
                each.getValue().upon().stream()
                    .filter(Judgement::isShared)
                    .filter(Predicate.not(upon(before, each.getKey())::contains)))
        .collect(Collectors.toSet());
  }

  private static Set<String> upon(Map<UUID, Kept> before, UUID id) {
    return Optional.ofNullable(before.get(id)).map(Kept::upon).orElse(Set.of());
  }

  private static List<Judged> kept(
      Map<UUID, RuleBook.Content> contents, Map<UUID, Judgement> judgements) {
    return judgements.entrySet().stream()
        .map(each -> new Judged(contents.get(each.getKey()).id(), each.getKey(), each.getValue()))
        .toList();
  }

  private RuleBook.Content content(Case of) {
    return RuleBook.Content.of(of.record(), of.submission(), kinds.get(of.record().kind()));
  }
}
