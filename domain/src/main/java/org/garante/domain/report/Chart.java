package org.garante.domain.report;

import java.util.List;

/**
 * Bars of one column of a table: what is to be seen at a glance. The table beside it says the same.
 *
 * @param beside a second column drawn beside the first, or empty
 */
public record Chart(Table table, String column, String beside) {
  /** The lines drawn: at most this many, the longest first as the table has them. */
  public static final int MOST = 12;

  public List<Table.Line> lines() {
    return table.lines().stream().limit(MOST).toList();
  }
}
