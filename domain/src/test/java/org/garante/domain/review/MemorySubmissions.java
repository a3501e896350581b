package org.garante.domain.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.MemoryLedger;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Link;

/** Submissions in memory, with what goes with each. */
public final class MemorySubmissions implements SubmissionRepository {
  private final Map<UUID, Kept> all = new LinkedHashMap<>();
  private final Map<UUID, List<UUID>> bulks = new LinkedHashMap<>();
  private final MemoryLedger ledger;

  public MemorySubmissions(MemoryLedger ledger) {
    this.ledger = ledger;
  }

  /** A submission and what was kept with it. */
  private record Kept(
      Submission submission, RecordKind<?> kind, Outline outline, List<Finding> findings) {}

  @Override
  public void add(
      Submission submission, RecordKind<?> kind, Outline outline, List<Finding> findings) {
    all.put(submission.id(), new Kept(submission, kind, outline, findings));
  }

  @Override
  public Optional<Submission> find(UUID id) {
    return Optional.ofNullable(all.get(id)).map(Kept::submission);
  }

  @Override
  public Optional<Submission> lock(UUID id) {
    return find(id);
  }

  @Override
  public Optional<Submission> ofDraft(UUID draft) {
    return submissions().stream().filter(one -> one.draft().equals(draft)).findFirst();
  }

  @Override
  public List<Submission> of(UUID record) {
    return submissions().stream().filter(one -> one.record().equals(record)).toList();
  }

  @Override
  public Optional<Submission> openOf(UUID record) {
    return of(record).stream().filter(Submission::isOpen).findFirst();
  }

  @Override
  public Set<UUID> authorsSinceApproval(UUID record) {
    int approved =
        of(record).stream()
            .filter(one -> one.status() == SubmissionStatus.APPROVED)
            .mapToInt(Submission::number)
            .max()
            .orElse(0);
    return of(record).stream()
        .filter(one -> one.number() > approved)
        .flatMap(one -> one.authors().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public List<Finding> findings(UUID submission) {
    return all.get(submission).findings();
  }

  @Override
  public boolean openedBy(UUID submission, UUID account) {
    return ledger.entries().stream()
        .filter(entry -> entry.action() == LedgerAction.OPEN)
        .filter(entry -> entry.account().equals(Optional.of(account)))
        .anyMatch(entry -> entry.submission().equals(Optional.of(submission)));
  }

  @Override
  public void keepBulk(UUID bulk, List<UUID> approved) {
    bulks.put(bulk, approved);
  }

  /** What was approved together. */
  public List<List<UUID>> bulks() {
    return List.copyOf(bulks.values());
  }

  @Override
  public List<Link> links(UUID submission) {
    return all.get(submission).outline().links();
  }

  /** No rule in memory looks for the answers of other records; the register's own test does. */
  @Override
  public List<String> foliosWith(String kind, String path, String answer, Optional<UUID> except) {
    return List.of();
  }

  @Override
  public Set<UUID> named(Set<UUID> records) {
    return records.stream()
        .flatMap(record -> of(record).stream())
        .flatMap(one -> links(one.id()).stream())
        .map(Link::record)
        .collect(Collectors.toSet());
  }

  /** No rule in memory asks who names a record; the register's own test does. */
  @Override
  public Set<UUID> naming(UUID record, String kind, String role) {
    return Set.of();
  }

  @Override
  public Set<UUID> persons(UUID submission) {
    return all.get(submission).outline().persons();
  }

  /** All there are, oldest first. */
  public List<Submission> submissions() {
    return all.values().stream().map(Kept::submission).toList();
  }

  public Outline outline(UUID submission) {
    return all.get(submission).outline();
  }

  /** The kind's own entity kept with it. */
  public RecordKind<?> kind(UUID submission) {
    return all.get(submission).kind();
  }
}
