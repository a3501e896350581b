package org.garante.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.oversight.NoteRow;
import org.garante.domain.oversight.NoteService;
import org.jspecify.annotations.Nullable;

/** The note that a record is or answers, beside the record. */
@Named
@RequestScoped
public class AnsweredView {
  private final NoteService notes;
  private final Map<UUID, Optional<NoteRow>> found = new HashMap<>();

  @Inject
  public AnsweredView(NoteService notes) {
    this.notes = notes;
  }

  /** The note of a record of correspondence; nothing for any other. */
  public @Nullable NoteRow of(UUID record) {
    return found.computeIfAbsent(record, notes::of).orElse(null);
  }
}
