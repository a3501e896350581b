package org.garante.web.review;

import java.util.List;
import java.util.stream.Stream;

/**
 * A record's content as it is read: sections of answers, with what is marked on them.
 *
 * @param sections those that have anything to show
 */
public record Sheet(List<Section> sections) {
  /** Whether the answer at a path is shown, so that a finding can lead to it. */
  public boolean shows(String path) {
    return sections.stream()
        .flatMap(section -> section.answers().stream())
        .flatMap(
            answer ->
                Stream.concat(
                    Stream.of(answer.path()),
                    answer.rows().stream().flatMap(row -> row.answers().stream()).map(Shown::path)))
        .anyMatch(path::equals);
  }

  /** How an answer differs from the one in force. */
  public enum Mark {
    NONE,
    ADDED,
    CHANGED,
    REMOVED
  }

  /**
   * Answers that belong together.
   *
   * @param blank labels of what was not answered, in one line
   * @param withheld labels of what the reader's role does not show, in one line
   */
  public record Section(
      String name, String title, List<Shown> answers, String blank, String withheld) {}

  /**
   * One answer.
   *
   * @param id on the page
   * @param lines one for each thing said; none if the answer is rows or there is none
   * @param before what was said before, if that differs
   * @param rows of a list
   */
  public record Shown(
      String path,
      String id,
      String label,
      List<Line> lines,
      List<Line> before,
      Mark mark,
      List<ShownRow> rows,
      List<Note> notes) {
    public boolean isChanged() {
      return mark != Mark.NONE;
    }
  }

  /**
   * What a rule says about an answer.
   *
   * @param wrong whether it keeps it from being sent or approved, rather than being pointed out
   */
  public record Note(String text, boolean wrong) {}

  /** One row of a list, as it was answered. */
  public record ShownRow(String title, Mark mark, List<Shown> answers) {}

  /**
   * One thing said.
   *
   * @param href where it leads, empty if nowhere
   */
  public record Line(String text, String href) {}
}
