package org.garante.bench.load;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.garante.bench.load.Folder.Added;
import org.garante.bench.load.Folder.Living;
import org.garante.bench.load.Folder.Written;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.access.StaffMember;
import org.garante.domain.access.StaffNumber;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.LedgerOpening;
import org.garante.domain.ledger.LedgerRepository;
import org.garante.domain.review.Act;
import org.garante.domain.review.ActKind;
import org.garante.domain.review.ActRepository;
import org.garante.domain.review.Draft;
import org.garante.domain.review.DraftRepository;
import org.garante.domain.review.Folio;
import org.garante.domain.review.Outline;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.RecordRepository;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.review.Submission;
import org.garante.domain.review.SubmissionRepository;
import org.garante.domain.review.SubmissionStatus;
import org.garante.domain.review.Transition;
import org.garante.domain.review.TransitionRepository;
import org.garante.domain.review.live.Held;
import org.garante.domain.review.live.LiveFindingRepository;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Judgement;
import org.garante.domain.review.rule.Link;

/** What the pipeline asks its repositories, answered from the records that are in memory. */
final class Shelf {
  private final Map<UUID, Folder> folders = new LinkedHashMap<>();
  private final Map<UUID, Folder> bySubmission = new HashMap<>();
  private final Map<UUID, Folder> byAct = new HashMap<>();
  private final Map<UUID, Draft> drafts = new HashMap<>();
  private final Map<UUID, Account> accounts;
  private final Series series;
  private final Consumer<Entered> entered;

  final Records records = new Records();
  final Submissions submissions = new Submissions();
  final Drafts draftsKept = new Drafts();
  final Steps steps = new Steps();
  final Acts acts = new Acts();
  final Entries entries = new Entries();
  final Findings findings = new Findings();
  final Accounts people = new Accounts();

  /** An entry with what opens it. */
  record Entered(LedgerEntry entry, List<LedgerOpening> openings) {}

  Shelf(Map<UUID, Account> accounts, Series series, Consumer<Entered> entered) {
    this.accounts = accounts;
    this.series = series;
    this.entered = entered;
  }

  Folder folder(UUID record) {
    return folders.get(record);
  }

  /** Puts away what is written and no longer asked for. */
  void forget(Folder folder) {
    folders.remove(folder.record.id());
    folder.written.forEach(each -> bySubmission.remove(each.submission.id()));
    folder.acts.forEach(each -> byAct.remove(each.act().id()));
    folder.draft.ifPresent(draft -> drafts.remove(draft.id()));
  }

  private Optional<Written> written(UUID submission) {
    return Optional.ofNullable(bySubmission.get(submission)).stream()
        .flatMap(folder -> folder.written.stream())
        .filter(each -> each.submission.id().equals(submission))
        .findFirst();
  }

  private List<Written> of(UUID record) {
    return Optional.ofNullable(folders.get(record)).map(found -> found.written).orElse(List.of());
  }

  private static Optional<Written> latest(List<Written> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  private Optional<Added> added(UUID act) {
    return Optional.ofNullable(byAct.get(act)).stream()
        .flatMap(folder -> folder.acts.stream())
        .filter(each -> each.act().id().equals(act))
        .findFirst();
  }

  /** Records. */
  final class Records implements RecordRepository {
    @Override
    public Optional<RegisterRecord> find(UUID id) {
      return Optional.ofNullable(folders.get(id)).map(folder -> folder.record);
    }

    @Override
    public Optional<RegisterRecord> find(Folio folio) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<RegisterRecord> lock(UUID id) {
      return find(id);
    }

    @Override
    public void add(RegisterRecord record) {
      folders.put(record.id(), new Folder(record));
    }

    @Override
    public long nextInSeries(String kind, int year, String agency) {
      return series.next(kind, year, agency);
    }

    @Override
    public ScopeAndAuthors scopeAndAuthors(UUID record, boolean onceApproved) {
      Folder folder = folders.get(record);
      Set<UUID> authors =
          folder.written.stream()
              .flatMap(each -> each.submission.authors().stream())
              .collect(Collectors.toSet());
      Optional<Written> shown =
          folder
              .record
              .inForce()
              .flatMap(Shelf.this::written)
              .or(() -> onceApproved ? Optional.empty() : latest(folder.written));
      return new ScopeAndAuthors(shown.map(each -> each.outline.scope()).orElse(Set.of()), authors);
    }
  }

  /** Submissions. */
  final class Submissions implements SubmissionRepository {
    @Override
    public void add(
        Submission submission, RecordKind<?> kind, Outline outline, List<Finding> findings) {
      Folder folder = folders.get(submission.record());
      folder.written.add(new Written(submission, kind, outline, findings));
      bySubmission.put(submission.id(), folder);
    }

    @Override
    public Optional<Submission> find(UUID id) {
      return written(id).map(each -> each.submission);
    }

    @Override
    public Optional<Submission> lock(UUID id) {
      return find(id);
    }

    @Override
    public Optional<Submission> ofDraft(UUID draft) {
      return Optional.empty();
    }

    @Override
    public List<Submission> of(UUID record) {
      return Shelf.this.of(record).stream().map(each -> each.submission).toList();
    }

    @Override
    public Optional<Submission> openOf(UUID record) {
      return of(record).stream().filter(Submission::isOpen).findFirst();
    }

    @Override
    public Set<UUID> authorsSinceApproval(UUID record) {
      Set<UUID> authors = new HashSet<>();
      for (Submission each : of(record)) {
        if (each.status() == SubmissionStatus.APPROVED) {
          authors.clear();
        } else {
          authors.addAll(each.authors());
        }
      }
      return authors;
    }

    @Override
    public List<Finding> findings(UUID submission) {
      return written(submission).orElseThrow().findings;
    }

    @Override
    public boolean openedBy(UUID submission, UUID account) {
      return false;
    }

    @Override
    public void keepBulk(UUID bulk, List<UUID> approved) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Link> links(UUID submission) {
      return written(submission).orElseThrow().outline.links();
    }

    /** Numbers are given once, so that nobody else has the same. */
    @Override
    public List<String> foliosWith(String kind, String path, String answer, Optional<UUID> except) {
      return List.of();
    }

    @Override
    public Set<UUID> named(Set<UUID> records) {
      return records.stream()
          .flatMap(record -> Shelf.this.of(record).stream())
          .flatMap(each -> each.outline.links().stream())
          .map(Link::record)
          .collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> naming(UUID record, String kind, String role) {
      return folders.values().stream()
          .filter(folder -> folder.record.kind().equals(kind) && !folder.record.isAnnulled())
          .filter(
              folder ->
                  latest(folder.written).stream()
                      .flatMap(each -> each.outline.links().stream())
                      .anyMatch(link -> link.equals(new Link(role, record))))
          .map(folder -> folder.record.id())
          .collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> persons(UUID submission) {
      return written(submission).orElseThrow().outline.persons();
    }
  }

  /** Drafts. */
  final class Drafts implements DraftRepository {
    @Override
    public Optional<Draft> find(UUID id) {
      return Optional.ofNullable(drafts.get(id));
    }

    @Override
    public Optional<Draft> lock(UUID id) {
      return find(id);
    }

    @Override
    public Optional<Draft> openOf(UUID record) {
      return folders.get(record).draft;
    }

    @Override
    public void add(Draft draft) {
      drafts.put(draft.id(), draft);
      draft.record().ifPresent(record -> folders.get(record).draft = Optional.of(draft));
    }

    @Override
    public void remove(Draft draft) {
      drafts.remove(draft.id());
      draft.record().ifPresent(record -> folders.get(record).draft = Optional.empty());
    }
  }

  /** Transitions. */
  final class Steps implements TransitionRepository {
    @Override
    public void add(Transition transition) {
      folders.get(transition.record()).steps.add(transition);
    }

    @Override
    public List<Transition> of(UUID record) {
      return List.copyOf(folders.get(record).steps);
    }
  }

  /** Acts. */
  final class Acts implements ActRepository {
    @Override
    public void add(
        Act act, ActKind<?> kind, List<Link> links, Set<UUID> persons, List<Finding> findings) {
      Folder folder = folders.get(act.record());
      folder.acts.add(new Added(act, kind, links, persons, findings));
      byAct.put(act.id(), folder);
    }

    @Override
    public Optional<Act> find(UUID id) {
      return added(id).map(Added::act);
    }

    @Override
    public Optional<Act> lock(UUID id) {
      return find(id);
    }

    @Override
    public List<Act> of(UUID record) {
      return folders.get(record).acts.stream().map(Added::act).sorted(ORDER).toList();
    }

    /** Annulment is the one form that stands alone. */
    @Override
    public Optional<Act> openAlone(UUID record) {
      return folders.get(record).acts.stream()
          .filter(each -> each.kind().isAlone())
          .map(Added::act)
          .filter(act -> act.status().isOpen())
          .findFirst();
    }

    @Override
    public List<Finding> findings(UUID act) {
      return added(act).orElseThrow().findings();
    }

    @Override
    public Set<UUID> persons(UUID act) {
      return added(act).orElseThrow().persons();
    }
  }

  /** Entries, which leave at once. */
  final class Entries implements LedgerRepository {
    @Override
    public void add(List<Opened> entries) {
      entries.forEach(each -> entered.accept(new Entered(each.entry(), each.openings())));
    }

    @Override
    public List<LedgerOpening> openings(UUID entry) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, JsonValue> changes() {
      return Map.of();
    }

    @Override
    public Map<String, JsonValue> changesOfOperator() {
      return Map.of();
    }

    @Override
    public Duration longestUnsealed(Instant until) {
      return Duration.ZERO;
    }
  }

  /** What is found now. Nobody waits for it here, so that nothing has to be called up. */
  final class Findings implements LiveFindingRepository {
    @Override
    public List<Held> of(UUID submission) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<UUID, Kept> kept(Set<UUID> submissions) {
      Map<UUID, Kept> kept = new HashMap<>();
      submissions.forEach(
          id ->
              written(id)
                  .flatMap(each -> each.judged)
                  .ifPresent(judged -> kept.put(id, new Kept(judged.changes(), judged.upon()))));
      return kept;
    }

    @Override
    public void keep(List<Judged> all) {
      all.forEach(each -> judged(each.submission(), each.judgement()));
    }

    private void judged(UUID submission, Judgement judgement) {
      Written of = written(submission).orElseThrow();
      of.judged = Optional.of(judgement);
      List<Living> held = of.living.stream().filter(each -> each.gone.isEmpty()).toList();
      held.stream()
          .filter(each -> !judgement.findings().contains(each.finding))
          .forEach(each -> each.gone = Optional.of(judgement.at()));
      Set<Finding> known = held.stream().map(each -> each.finding).collect(Collectors.toSet());
      for (int i = 0; i < judgement.findings().size(); i++) {
        Finding found = judgement.findings().get(i);
        if (!known.contains(found)) {
          of.living.add(new Living(i, found, judgement.at()));
        }
      }
    }

    @Override
    public Set<String> keepOnly(Set<UUID> records, Set<UUID> kept) {
      records.stream()
          .flatMap(record -> Shelf.this.of(record).stream())
          .filter(each -> !kept.contains(each.submission.id()))
          .forEach(each -> each.judged = Optional.empty());
      return Set.of();
    }

    @Override
    public void wake(Set<String> keys, Instant at) {}

    @Override
    public boolean isDue(Instant now) {
      return false;
    }

    @Override
    public void alone() {}

    @Override
    public List<Wake> wakes(int most) {
      return List.of();
    }

    @Override
    public void forget(List<Wake> answered) {}

    @Override
    public Set<UUID> watching(Set<String> keys) {
      return Set.of();
    }

    @Override
    public void callUp(List<UUID> called, Instant now) {}

    @Override
    public List<UUID> due(Instant now, int most) {
      return List.of();
    }

    @Override
    public List<UUID> stale(Instant before, int most) {
      return List.of();
    }

    @Override
    public List<UUID> lockFree(Set<UUID> wanted) {
      return new ArrayList<>(wanted);
    }

    @Override
    public void lockAnswers(List<String> keys) {}
  }

  /** Accounts. */
  final class Accounts implements AccountRepository {
    @Override
    public Optional<Account> find(UUID id) {
      return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public Optional<Account> byUsername(String username) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StaffMember> staff(StaffNumber number) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StaffMember> staff(UUID id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void add(Account account) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void disabled(Account account, Instant at) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void add(StaffMember staff) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isEmpty() {
      return accounts.isEmpty();
    }
  }
}
