package org.garante.domain.figure;

/** Keeps reported figures: reference rows, until a figure is a record of its own. */
public interface ReportedFigures {
  void add(ReportedFigure figure);

  /** Says how figures have to do with each other. */
  void add(FigureRelation relation);

  /** Says that a figure's source names a place, and which state that lies in. */
  void addPlace(String figure, String named, String state);

  boolean isEmpty();
}
