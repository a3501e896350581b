package org.garante.domain.figure;

import java.util.List;

/** Something found between figures, or between a figure and what is recorded. */
public sealed interface Discrepancy {
  Verdict kind();

  /** Of two figures. */
  record BetweenFigures(FigurePair pair, Verdict kind) implements Discrepancy {}

  /** A figure gives another value than is recorded. */
  record OfValue(ReportedFigure figure, long approved, long notApproved) implements Discrepancy {
    @Override
    public Verdict kind() {
      return Verdict.VALUE;
    }
  }

  /** A figure calls something what few or none of its records are. */
  record OfLabel(FigureLabel label, ReportedFigure figure, long recordedAs, long recorded)
      implements Discrepancy {
    @Override
    public Verdict kind() {
      return Verdict.LABEL;
    }
  }

  /** A figure names one place by names of different states. */
  record OfPlace(ReportedFigure figure, List<Named> places) implements Discrepancy {
    /** A place as the source names it, the state it lies in, and what is recorded in that. */
    public record Named(String place, String state, long recorded) {}

    public OfPlace {
      places = List.copyOf(places);
    }

    @Override
    public Verdict kind() {
      return Verdict.LABEL;
    }
  }

  /** An operation figures are about is led by an agency of another country (LSN 71). */
  record OfActor(String operation, String name, String agency, String role) implements Discrepancy {
    @Override
    public Verdict kind() {
      return Verdict.ACTOR;
    }
  }
}
