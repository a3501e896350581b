package org.garante.domain.report;

import java.util.List;
import java.util.Optional;

/**
 * One table of a report.
 *
 * @param key names its words: title and note
 * @param lineKey names the words of what its lines are
 * @param total the line that counts all, where that makes sense
 * @param cut how many lines were left out at the end because there are too many
 */
public record Table(
    String key,
    String lineKey,
    List<Column> columns,
    List<Line> lines,
    Optional<Line> total,
    int cut) {

  /**
   * One column.
   *
   * @param key names its words: head and definition
   * @param basis the articles that ask for it, as cited; may be empty
   */
  public record Column(String key, String basis) {}

  /** One line, with as many cells as there are columns. */
  public record Line(Label label, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  public Table {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /** The same where all lines together mean nothing. */
  public Table withoutTotal() {
    return new Table(key, lineKey, columns, lines, Optional.empty(), cut);
  }

  /** The line of that value, if there is one. */
  public Optional<Line> line(String value) {
    return lines.stream().filter(line -> line.label().value().equals(value)).findFirst();
  }

  /** The cell of that column in a line. */
  public Cell cell(Line line, String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).key().equals(column)) {
        return line.cells().get(i);
      }
    }
    throw new IllegalArgumentException("no column " + column + " in " + key);
  }

  /** The cell of that column in the line of all. */
  public Cell total(String column) {
    return cell(total.orElseThrow(), column);
  }
}
