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

  /** The submission made of that draft, if it was made. */
  Optional<Submission> ofDraft(UUID draft);

  /** All of a record, oldest first. */
  List<Submission> of(UUID record);

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

  List<Finding> findings(UUID submission);

  /** Whether that account opened the submission and was shown it, by the ledger. */
  boolean openedBy(UUID submission, UUID account);

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

  /** Records that any submission of this one names. */
  Set<UUID> named(UUID record);

  /**
   * Records of a kind, not annulled, whose latest submission names this one.
   *
   * @param role path of the question in which it does
   */
  Set<UUID> naming(UUID record, String kind, String role);

  /** Bare identities of the persons a submission concerns. */
  Set<UUID> persons(UUID submission);

  /** The same of several, by submission; those that concern nobody are left out. */
  default Map<UUID, Set<UUID>> persons(Set<UUID> submissions) {
    return submissions.stream()
        .filter(id -> !persons(id).isEmpty())
        .collect(Collectors.toMap(id -> id, this::persons));
  }
}
