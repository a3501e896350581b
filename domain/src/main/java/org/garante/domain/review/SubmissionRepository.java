package org.garante.domain.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Link;

/**
 * Keeps submissions with what goes with them: typed rows, links, persons, scope, findings, search
 * text.
 */
public interface SubmissionRepository {
  /**
   * Keeps a submission and all that goes with it.
   *
   * @param kind whose tables hold the same content as columns
   */
  void add(Submission submission, RecordKind<?> kind, Outline outline, List<Finding> findings);

  Optional<Submission> find(UUID id);

  /** The submission, held until the transaction ends. */
  Optional<Submission> lock(UUID id);

  /** Those of these that there are, held likewise, always in the same order. */
  default List<Submission> lock(Set<UUID> ids) {
    return ids.stream().sorted().flatMap(id -> lock(id).stream()).toList();
  }

  /** Those of these that there are. */
  default List<Submission> find(Set<UUID> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  /** The submission made of that draft, if it was made. */
  Optional<Submission> ofDraft(UUID draft);

  /** All of a record, oldest first. */
  List<Submission> of(UUID record);

  /** The number of its latest; none has 0. */
  default int lastNumber(UUID record) {
    return of(record).size();
  }

  /** The latest of each of these records. */
  default List<Submission> latestOf(Set<UUID> records) {
    return records.stream()
        .map(this::of)
        .filter(all -> !all.isEmpty())
        .map(all -> all.get(all.size() - 1))
        .toList();
  }

  /** The one that waits for a decision. */
  Optional<Submission> openOf(UUID record);

  /** Staff ids of everyone who wrote a submission of the record since the last approved one. */
  Set<UUID> authorsSinceApproval(UUID record);

  /** The same of several, by record. */
  default Map<UUID, Set<UUID>> authorsSinceApproval(Set<UUID> records) {
    return records.stream().collect(Collectors.toMap(id -> id, this::authorsSinceApproval));
  }

  List<Finding> findings(UUID submission);

  /** Whether that account opened the submission and was shown it, by the ledger. */
  boolean openedBy(UUID submission, UUID account);

  /** Those of these that the account opened likewise. */
  default Set<UUID> openedBy(Set<UUID> submissions, UUID account) {
    return submissions.stream().filter(id -> openedBy(id, account)).collect(Collectors.toSet());
  }

  /** Remembers that these were approved together. */
  void keepBulk(UUID bulk, List<UUID> approved);

  List<Link> links(UUID submission);

  /**
   * Folios of records of a kind, not annulled, whose latest content or the one in force gives this
   * answer to a question, compared by letters and digits alone; in order.
   *
   * @param path of a question answered by a text, outside rows
   * @param except a record that is left out
   */
  List<String> foliosWith(String kind, String path, String answer, Optional<UUID> except);

  /**
   * The same for several records at once, by record.
   *
   * @param answers of each record, which is left out of its own
   */
  default Map<UUID, List<String>> foliosWith(String kind, String path, Map<UUID, String> answers) {
    return answers.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each -> foliosWith(kind, path, each.getValue(), Optional.of(each.getKey()))));
  }

  /** Records that any submission of these names. */
  Set<UUID> named(Set<UUID> records);

  /**
   * Records of a kind, not annulled, whose latest submission names this one.
   *
   * @param role path of the question in which it does
   */
  Set<UUID> naming(UUID record, String kind, String role);

  /** The same of several, by record. */
  default Map<UUID, Set<UUID>> naming(Set<UUID> records, String kind, String role) {
    return records.stream().collect(Collectors.toMap(id -> id, id -> naming(id, kind, role)));
  }

  /** Bare identities of the persons a submission concerns. */
  Set<UUID> persons(UUID submission);

  /** The same of several, by submission; those that concern nobody are left out. */
  default Map<UUID, Set<UUID>> persons(Set<UUID> submissions) {
    return submissions.stream()
        .filter(id -> !persons(id).isEmpty())
        .collect(Collectors.toMap(id -> id, this::persons));
  }
}
