package org.garante.domain.oversight;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of notes.
 *
 * @param next the note after which the next page begins; empty if there is none
 */
public record NotePage(List<NoteRow> rows, Optional<UUID> next) {
  public NotePage {
    rows = List.copyOf(rows);
  }

  static NotePage of(List<NoteRow> fetched, int size) {
    return fetched.size() > size
        ? new NotePage(fetched.subList(0, size), Optional.of(fetched.get(size - 1).note()))
        : new NotePage(fetched, Optional.empty());
  }
}
