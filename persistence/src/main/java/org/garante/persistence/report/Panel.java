package org.garante.persistence.report;

import java.util.List;

/**
 * Columns that make one table.
 *
 * @param totalOnly whether only all lines together are shown: the coverage
 */
record Panel(String key, boolean totalOnly, List<Measure> measures) {
  static Panel of(String key, Measure... measures) {
    return new Panel(key, false, List.of(measures));
  }

  /** How many are counted, and how many are not and why. */
  static Panel coverage(Measure... measures) {
    return new Panel("coverage", true, List.of(measures));
  }
}
