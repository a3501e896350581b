package org.garante.domain.review.reading;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.ledger.past.SealedPast;
import org.garante.domain.review.Submission;

/**
 * Reads lists of the register. It asks for no more rows than a page and never for an exact count of
 * many.
 */
public interface RegisterQuery {
  /** Greatest number a work list counts to; then it says "or more". */
  int COUNT_LIMIT = 1_000;

  /** A page of a list, of records as they stand now or as they were known then. */
  Page<RecordRow> records(
      RecordFilter filter,
      Optional<SealedPast> past,
      Viewer viewer,
      Optional<Cursor> from,
      int size);

  /**
   * Drafts of the viewer's agency that go on from a return or were started by the viewer; newest
   * first.
   */
  List<DraftRow> drafts(Viewer viewer, int limit);

  /** What the viewer's agency has waiting for approval, of the viewer's own writing. */
  List<QueueRow> waiting(Viewer viewer, int limit);

  /** What the viewer could decide, by urgency, then oldest first. */
  List<QueueRow> queue(Viewer viewer, int limit);

  /**
   * Acts of any record that wait for a signature which the viewer's role and agency may give, and
   * that the viewer's person has not signed; oldest first.
   */
  List<ActRow> waitingActs(Viewer viewer, int limit);

  /** The acts of a record, in the order in which they were entered. */
  List<ActRow> acts(UUID record);

  /**
   * The records that a submission of a record names, and those that name the record, as they stand
   * now or as they were known then. A record named but not known then shows its folio only.
   *
   * @param after where the page before ended; it and the following ones hold none that it names
   */
  LinkPage links(
      UUID record,
      UUID submission,
      Optional<SealedPast> past,
      Viewer viewer,
      Optional<LinkPage.Place> after);

  List<StepRow> steps(UUID record);

  /** Who looked at the record, until then if a day in the past is asked for; newest first. */
  List<AccessRow> accesses(UUID record, Optional<SealedPast> past, int limit);

  /** Whom each submission of the record is about. */
  List<PersonRow> persons(UUID record);

  /** Whether the account has unmasked the record since that time. */
  boolean hasUnmasked(UUID account, UUID record, java.time.Instant since);

  void keepUnmasking(UUID account, UUID record, String reason, java.time.Instant at, UUID entry);

  /** Who wrote a submission, and who may decide on it. */
  ReviewPeople people(Submission submission, String agency, boolean oversight, Viewer viewer);

  /** Arrests like the one in a draft: same names, or same age, sex and day, likeliest first. */
  List<LikelyMatch> likelyMatches(
      String plainName,
      Optional<java.time.Instant> around,
      UUID exceptPerson,
      Viewer viewer,
      int limit);

  /**
   * Ids of all records of the kind ever submitted and not annulled, now or as known then, recorded
   * in the period, sorted.
   */
  List<UUID> population(
      Optional<String> kind,
      java.time.Instant from,
      java.time.Instant to,
      Optional<SealedPast> past);

  /** A person by their code. */
  record PersonRow(UUID submission, UUID person, String pseudonym) {}

  /**
   * Who is behind a submission and before its decision.
   *
   * @param barred whether the viewer wrote any submission since the last approval (I01)
   * @param deciders names of those who did not and may decide, by name; eleven stand for more than
   *     ten
   */
  record ReviewPeople(AuthorRecord author, boolean barred, List<String> deciders) {}

  /** How often a person's submissions were returned. */
  record AuthorRecord(String name, int submitted, int returned) {}

  /**
   * A record that may be about the same person.
   *
   * @param headline empty if the record is out of the viewer's scope
   * @param person empty if it is
   */
  record LikelyMatch(String folio, String ownerAgency, String headline, Optional<UUID> person) {}
}
