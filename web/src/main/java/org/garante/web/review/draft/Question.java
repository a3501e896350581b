package org.garante.web.review.draft;

import java.util.List;
import org.garante.domain.review.form.FormField;
import org.garante.web.review.Option;

/**
 * One question as the form draws it, with its answer so far.
 *
 * @param path as requests name it, with the key of the row
 * @param id of its input on the page
 * @param why the reason for asking, on demand; may be empty
 * @param basis the article that asks for it; may be empty
 * @param asked whether it is asked, as the one that it depends on was answered
 * @param conditional whether it depends on another
 * @param options what may be chosen, where that is a short list
 * @param source where longer lists are looked up; empty if they are not
 * @param value text or code; empty if there is none
 * @param unread what was typed and not chosen; empty if that is nothing
 * @param held what stands there, as JSON, which a change of it names
 * @param understood the day or moment that was typed, in words; empty while it cannot be read
 * @param chosen what was looked up and chosen
 * @param missingOptions the typed missing values it may have
 * @param rows of a list, each with its questions
 */
public record Question(
    String path,
    String id,
    FormField.Kind kind,
    Shape shape,
    String label,
    String help,
    String why,
    String basis,
    boolean required,
    boolean asked,
    boolean conditional,
    int max,
    List<Option> options,
    String source,
    String value,
    String unread,
    String held,
    Typed moment,
    String understood,
    List<Option> chosen,
    List<Option> missingOptions,
    String missing,
    String missingReason,
    List<QuestionRow> rows,
    List<Note> notes) {

  /** How a question is drawn. */
  public enum Shape {
    LINE,
    TEXT,
    NUMBER,
    DATE,
    RADIOS,
    SELECT,
    MOMENT,
    /** Looked up by typing, one. */
    LOOKUP,
    /** Looked up by typing, several. */
    LOOKUPS,
    /** Several of a short list. */
    CHECKS,
    LINES,
    ROWS
  }

  /**
   * A moment as typed.
   *
   * @param zoneId of the clock it is read on, empty while none is known
   * @param zone its name
   * @param chosen the same id where somebody chose it; empty where it follows from what it is about
   * @param margin of an estimate, in minutes
   * @param fold which of the two, in an hour that occurred twice
   * @param twice whether it is in such an hour
   */
  public record Typed(
      String date,
      String time,
      String precision,
      String zoneId,
      String zone,
      String chosen,
      String margin,
      String fold,
      boolean twice) {
    static final Typed NOTHING = new Typed("", "", "EXACT", "", "", "", "", "", false);

    public boolean isExact() {
      return precision.equals("EXACT");
    }
  }

  /** What a rule says about the answer. */
  public record Note(String text, boolean wrong) {}

  /** One row of a list. */
  public record QuestionRow(String key, String title, List<Question> questions) {
    /** Whether it is the empty one that further rows are made of. */
    public boolean isBlank() {
      return key.equals(Questions.NEW_ROW);
    }
  }

  /** What one of its rows is called. */
  public String getRowTitle() {
    return rows.isEmpty() ? "" : rows.get(0).title();
  }

  public boolean hasChosen(String code) {
    return chosen.stream().anyMatch(option -> option.code().equals(code));
  }

  /** Ids on the page: of help and notes, for those who hear the page. */
  public String getDescribedBy() {
    return (help.isEmpty() ? "" : id + "-help ") + id + "-notes";
  }

  /** Whether it is answered by one of an enum, so that no answer is null rather than empty. */
  public boolean isChoice() {
    return kind == FormField.Kind.CHOICE;
  }

  /** Whether it is answered by a day or a moment. */
  public boolean isTime() {
    return shape == Shape.DATE || shape == Shape.MOMENT;
  }

  /** Whether a missing value is one more thing to choose, rather than asked apart. */
  public boolean isMissingAmongOptions() {
    return shape == Shape.RADIOS || shape == Shape.SELECT;
  }

  /** What stands in a field that is looked up. */
  public String getLookedUp() {
    return !unread.isEmpty() || chosen.isEmpty() || shape == Shape.LOOKUPS
        ? unread
        : chosen.get(0).text();
  }

  public boolean isWrong() {
    return notes.stream().anyMatch(Note::wrong);
  }

  /** Whether it takes the whole width of the form. */
  public boolean isWide() {
    return switch (shape) {
      case TEXT, MOMENT, LINES, ROWS, LOOKUPS -> true;
      default -> false;
    };
  }

  public boolean isGroup() {
    return switch (shape) {
      case RADIOS, CHECKS, MOMENT, LINES, ROWS -> true;
      default -> false;
    };
  }
}
