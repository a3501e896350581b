package org.garante.domain.report;

import static org.garante.domain.report.Filter.AGENCY;
import static org.garante.domain.report.Filter.APPROVED_ONLY;
import static org.garante.domain.report.Filter.BY;
import static org.garante.domain.report.Filter.DATED;
import static org.garante.domain.report.Filter.KNOWN_ON;
import static org.garante.domain.report.Filter.OPERATION;
import static org.garante.domain.report.Filter.PERIOD;
import static org.garante.domain.report.Filter.STATE;

import java.util.List;
import java.util.Set;

/** The reports there are, by their numbers in the catalogue (domain.md 5). */
public enum ReportCode {
  /** Registration delay and gaps (LNRD 17 to 21; ICPPED 17, 22). */
  R04(
      List.of("owner", "arresting", "state"),
      PERIOD,
      DATED,
      AGENCY,
      STATE,
      OPERATION,
      APPROVED_ONLY,
      KNOWN_ON,
      BY),
  /** Transfers by kind, legal basis and authority. */
  R12(List.of(), PERIOD, DATED, AGENCY, STATE, OPERATION, APPROVED_ONLY, KNOWN_ON),
  /** Figures reported, against what is recorded and beside each other. */
  R20(List.of(), PERIOD, KNOWN_ON),
  /** Integrity of approval (I01). */
  R26(List.of(), PERIOD, AGENCY, KNOWN_ON);

  private final List<String> breakdowns;
  private final Set<Filter> filters;

  ReportCode(List<String> breakdowns, Filter... filters) {
    this.breakdowns = breakdowns;
    this.filters = Set.of(filters);
  }

  public boolean takes(Filter filter) {
    return filters.contains(filter);
  }

  /** By what its lines can be told apart, the usual first; empty if that is not to be chosen. */
  public List<String> breakdowns() {
    return breakdowns;
  }
}
