package org.garante.domain.review.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garante.domain.ground.FieldGroup;

/**
 * One question of a form, as read from its {@link Asked} mark.
 *
 * @param path where it stands, without the keys of rows
 * @param type type of the property; of one element where {@code widget} is a list
 * @param need how strongly an answer is required; nothing is in a part that is relaxed here
 * @param basis the article that asks for it here; empty if none does
 * @param column name of the column that keeps the answer; of a moment what its columns begin with
 * @param row the questions of each row, if this is a child list; else empty
 */
public record FormField(
    String path,
    Class<?> type,
    Kind kind,
    FieldGroup group,
    String section,
    Asked asked,
    Asked.Need need,
    String basis,
    String column,
    List<FormField> row) {

  /** The shape of an answer in a form. */
  public enum Kind {
    TEXT,
    CHOICE,
    MOMENT,
    CODES,
    ROWS
  }

  public FormField {
    row = List.copyOf(row);
  }

  /** The last step of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  public Set<Missing> missing() {
    return Set.of(asked.missing());
  }

  /** Missing values that are kept where they stand, those no longer offered included. */
  public boolean keeps(Missing missing) {
    return missing().contains(missing) || Set.of(asked.formerly()).contains(missing);
  }

  /** Whether why there is no answer is kept beside it. */
  public boolean mayBeMissing() {
    return asked.missing().length + asked.formerly().length > 0;
  }

  /** Path of the question without which it says nothing; none if it stands alone. */
  public Optional<String> with() {
    return asked.with().isEmpty() ? Optional.empty() : Optional.of(beside() + asked.with());
  }

  /** What stands before the names of the questions beside it. */
  private String beside() {
    return path.substring(0, path.length() - name().length());
  }

  /** On which answer it depends whether this is asked; none if it always is. */
  public Optional<Condition> condition() {
    return asked.when().isEmpty()
        ? Optional.empty()
        : Optional.of(Condition.parse(asked.when(), beside()));
  }

  /** How it is answered, with DEFAULT resolved to LINE for text. */
  public Asked.Widget widget() {
    return asked.widget() == Asked.Widget.DEFAULT && kind == Kind.TEXT
        ? Asked.Widget.LINE
        : asked.widget();
  }

  public boolean isHidden() {
    return asked.widget() == Asked.Widget.HIDDEN;
  }

  /** Whether it is answered by what is found while typing, from a list too long to be shown. */
  public boolean isLookedUp() {
    return switch (widget()) {
      case AGENCY,
          STATES,
          MUNICIPALITY,
          NATIONALITIES,
          COUNTRY,
          CURRENCY,
          LANGUAGES,
          RECORD,
          RECORDS ->
          true;
      default -> false;
    };
  }

  /** Whether it is a choice, and of this. */
  public boolean isConstant(String name) {
    return kind == Kind.CHOICE
        && Arrays.stream(type.getEnumConstants())
            .anyMatch(constant -> ((Enum<?>) constant).name().equals(name));
  }

  /** Whether anything of it is of these groups: of a list, its rows' own answers too. */
  public boolean isOf(Set<FieldGroup> groups) {
    return groups.contains(group) || row.stream().anyMatch(field -> groups.contains(field.group()));
  }

  public boolean isRows() {
    return kind == Kind.ROWS;
  }

  /** The question at that path in each row. */
  public Optional<FormField> inRow(String path) {
    return row.stream().filter(field -> field.path().equals(path)).findFirst();
  }
}
