package org.garante.domain.report;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a number stands in a report, so that the list it counts can be asked for.
 *
 * @param line what the line is of; {@link #TOTAL} for the last
 * @param part which of the numbers of a cell
 */
public record CellRef(String table, String line, String column, Part part) {
  /** The line that counts all. */
  public static final String TOTAL = "*";

  /** Which number of a cell: a share has three. */
  public enum Part {
    /** What is counted. */
    COUNTED,
    /** What a share is of. */
    OF,
    /** What is not known, and so in no share. */
    UNKNOWN
  }

  /**
   * Reads it from an address.
   *
   * @throws UnreadableParameter if it is not there
   */
  public static CellRef of(Map<String, String> address) {
    String part = address.getOrDefault("part", Part.COUNTED.name());
    try {
      return new CellRef(
          need(address, "table"),
          need(address, "line"),
          need(address, "column"),
          Part.valueOf(part));
    } catch (IllegalArgumentException e) {
      throw new UnreadableParameter("part", part);
    }
  }

  private static String need(Map<String, String> address, String name) {
    String value = address.get(name);
    if (value == null) {
      throw new UnreadableParameter(name, "");
    }
    return value;
  }

  public boolean isTotal() {
    return line.equals(TOTAL);
  }

  public CellRef with(Part other) {
    return new CellRef(table, line, column, other);
  }

  /** By name, as it stands in an address. */
  public SortedMap<String, String> given() {
    return new TreeMap<>(
        Map.of("table", table, "line", line, "column", column, "part", part.name()));
  }
}
