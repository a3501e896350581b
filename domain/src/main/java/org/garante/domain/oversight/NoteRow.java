package org.garante.domain.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A note in force that an agency may answer, with what became of it.
 *
 * @param since when it came into force
 * @param replyDue last day of the addressee's term; none was set if empty
 * @param replyWaits whether a reply waits for its approval
 * @param unread whether the reply is news to the viewer, who wrote the note
 * @param persons whom it is about
 */
public record NoteRow(
    UUID note,
    String folio,
    String ownerAgency,
    String addressedAgency,
    String headline,
    Instant since,
    Optional<LocalDate> replyDue,
    boolean replyWaits,
    Optional<Reply> reply,
    boolean unread,
    List<UUID> persons) {
  public NoteRow {
    persons = List.copyOf(persons);
  }

  /**
   * A reply in force.
   *
   * @param submission the one in force
   */
  public record Reply(UUID record, UUID submission, String folio, String text, Instant since) {}

  /** Who has to act on a note. */
  public enum Turn {
    /** Nobody: it is answered. */
    NOBODY,
    /** Whoever approves at the agency addressed: a reply waits there. */
    APPROVER,
    /** The agency addressed. */
    ADDRESSEE
  }

  public Turn turn() {
    if (reply.isPresent()) {
      return Turn.NOBODY;
    }
    return replyWaits ? Turn.APPROVER : Turn.ADDRESSEE;
  }

  /** Days left of the term, or over it if negative; none where it is answered or has no term. */
  public Optional<Long> daysLeft(LocalDate today) {
    return reply.isPresent()
        ? Optional.empty()
        : replyDue.map(last -> ChronoUnit.DAYS.between(today, last));
  }
}
