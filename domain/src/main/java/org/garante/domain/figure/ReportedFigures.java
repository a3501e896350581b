package org.garante.domain.figure;

/** Keeps reported figures: reference rows, until a figure is a record of its own. */
public interface ReportedFigures {
  void add(ReportedFigure figure);

  boolean isEmpty();
}
