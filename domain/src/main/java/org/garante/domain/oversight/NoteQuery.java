package org.garante.domain.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.review.reading.Viewer;

/** Reads which notes are to be answered, and what was answered. */
public interface NoteQuery {
  /**
   * Notes in the viewer's reach: addressed to the viewer's agency, or all for oversight.
   *
   * @param after the note with which the page before ended
   */
  List<NoteRow> notes(
      NoteFilter filter, LocalDate today, Viewer viewer, Optional<UUID> after, int limit);

  /** The note that a record is, or answers, in the viewer's reach. */
  Optional<NoteRow> of(UUID record, Viewer viewer);

  /** Keeps that a person has read a reply that came to them. */
  void read(UUID reply, UUID staff);
}
