package org.garante.domain.report;

/** What a measured value is in. */
public enum Unit {
  HOURS,
  DAYS
}
