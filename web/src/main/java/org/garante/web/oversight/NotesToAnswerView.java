package org.garante.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.garante.domain.oversight.NoteFilter;
import org.garante.domain.oversight.NoteRow;
import org.garante.domain.oversight.NoteService;
import org.garante.web.access.Me;
import org.jspecify.annotations.Nullable;

/** The notes to answer whose term is shortest, for the home of those who answer them. */
@Named
@RequestScoped
public class NotesToAnswerView {
  private static final int FIRST = 5;

  private final NoteService notes;
  private final Me me;
  private @Nullable List<NoteRow> open;

  @Inject
  public NotesToAnswerView(NoteService notes, Me me) {
    this.notes = notes;
    this.me = me;
  }

  /** The first few; none for who does not answer notes. */
  public List<NoteRow> getFirst() {
    if (open == null) {
      List<NoteRow> all =
          me.is("RECORDER") ? notes.list(NoteFilter.OPEN, Optional.empty()).rows() : List.of();
      open = all.subList(0, Math.min(FIRST, all.size()));
    }
    return open;
  }
}
