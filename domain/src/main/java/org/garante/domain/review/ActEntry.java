package org.garante.domain.review;

import java.util.Optional;
import java.util.UUID;
import org.garante.domain.review.form.Form;

/**
 * An act as somebody enters it.
 *
 * @param id of the act, made by whoever asks: entered again under it, it is the same act
 * @param about the row it is about, as {@code list.key}
 * @param corrects the act it takes the place of
 */
public record ActEntry(
    UUID id, UUID record, String kind, Form form, Optional<String> about, Optional<UUID> corrects) {

  /** One of the whole record that corrects nothing. */
  public static ActEntry of(UUID record, String kind, Form form) {
    return new ActEntry(UUID.randomUUID(), record, kind, form, Optional.empty(), Optional.empty());
  }

  /** The same, about a row. */
  public ActEntry about(String row) {
    return new ActEntry(id, record, kind, form, Optional.of(row), corrects);
  }

  /** The same, with these answers. */
  ActEntry with(Form answers) {
    return new ActEntry(id, record, kind, answers, about, corrects);
  }

  /** The same, in the place of another. */
  public ActEntry correcting(UUID act) {
    return new ActEntry(id, record, kind, form, about, Optional.of(act));
  }
}
