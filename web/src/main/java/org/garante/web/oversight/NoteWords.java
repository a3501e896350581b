package org.garante.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.garante.domain.oversight.NoteRow;
import org.garante.domain.oversight.NoteService;
import org.garante.web.i18n.Messages;
import org.garante.web.i18n.Words;

/** Whose turn a note is and how long they have, in words. */
@Named
@RequestScoped
public class NoteWords {
  private final NoteService notes;
  private final Messages messages;
  private final Words words;

  @Inject
  public NoteWords(NoteService notes, Messages messages, Words words) {
    this.notes = notes;
    this.messages = messages;
    this.words = words;
  }

  /** Who has to act. */
  public String turn(NoteRow row) {
    return messages.with("NoteTurn." + row.turn(), words.agency(row.addressedAgency()));
  }

  /** Days left of the term, or over it; empty where the note is answered or has no term. */
  public String left(NoteRow row) {
    return row.daysLeft(notes.today())
        .map(
            days ->
                days >= 0 ? messages.with("notes.left", days) : messages.with("notes.over", -days))
        .orElse("");
  }

  public boolean isOver(NoteRow row) {
    return row.daysLeft(notes.today()).filter(days -> days < 0).isPresent();
  }
}
