package org.garante.domain.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.garante.domain.figure.Discrepancy;
import org.garante.domain.figure.ReportedFigure;
import org.garante.domain.figure.Verdict;

/**
 * What stands in one place of a report. Every number that counts says how to open what it counts.
 */
public sealed interface Cell {
  /** So many. */
  record Count(long value, CellRef opens) implements Cell {}

  /**
   * So many of so many, and of how many it is not known.
   *
   * @param of what the share is of; as each column says, all or only those of which it is known
   */
  record Share(long part, long of, long unknown, CellRef opens) implements Cell {
    /** In percent, with one decimal; none of none is no share. */
    public Optional<BigDecimal> percent() {
      return of == 0 ? Optional.empty() : Optional.of(Cell.percent(part, of));
    }
  }

  /**
   * A median or another measure of position.
   *
   * @param value empty if there is nothing measured, or too little to be shown
   * @param measured of how many
   * @param tooFew whether it is withheld because of that
   */
  record Measured(
      Optional<BigDecimal> value, Unit unit, long measured, boolean tooFew, CellRef opens)
      implements Cell {}

  /** A number that counts no records, such as one of figures. */
  record Plain(long value) implements Cell {}

  /** A share of other numbers, in percent. */
  record Proportion(BigDecimal percent) implements Cell {}

  /** What somebody reported: a value with its unit and how its source limits it. */
  record Reported(ReportedFigure figure) implements Cell {}

  /** What is recorded less what was reported, and in percent of that. */
  record Difference(BigDecimal value, Optional<BigDecimal> percent) implements Cell {}

  /** From one day to another. */
  record Period(Optional<LocalDate> from, Optional<LocalDate> to) implements Cell {}

  /** What kind of discrepancy it is. */
  record Kind(Verdict kind) implements Cell {}

  /** What was found, in a sentence. */
  record Found(Discrepancy discrepancy) implements Cell {}

  /** Why there is no number here: a key of words. Never zero. */
  record NotGiven(String reason) implements Cell {}

  /** In percent with one decimal. */
  static BigDecimal percent(long part, long of) {
    return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
  }
}
