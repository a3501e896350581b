package org.garante.domain.report;

import static org.garante.domain.report.Filter.ACCOUNT;
import static org.garante.domain.report.Filter.AGENCY;
import static org.garante.domain.report.Filter.APPROVED_ONLY;
import static org.garante.domain.report.Filter.BY;
import static org.garante.domain.report.Filter.DATED;
import static org.garante.domain.report.Filter.KNOWN_ON;
import static org.garante.domain.report.Filter.OPERATION;
import static org.garante.domain.report.Filter.PERIOD;
import static org.garante.domain.report.Filter.PERSON;
import static org.garante.domain.report.Filter.STATE;
import static org.garante.domain.report.Filter.UNTIL;

import java.util.List;
import java.util.Set;
import org.garante.domain.access.Action;

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
  R26(List.of(), PERIOD, AGENCY, KNOWN_ON),
  /** Access log: who looked at what, and why (LNRD 16, 29). */
  R27(Action.READ_ACCESSES, List.of(), PERIOD, AGENCY, PERSON, ACCOUNT, UNTIL, KNOWN_ON);

  private final Action needs;
  private final List<String> breakdowns;
  private final Set<Filter> filters;

  ReportCode(List<String> breakdowns, Filter... filters) {
    this(Action.REPORT, breakdowns, filters);
  }

  ReportCode(Action needs, List<String> breakdowns, Filter... filters) {
    this.needs = needs;
    this.breakdowns = breakdowns;
    this.filters = Set.of(filters);
  }

  /** What an account has to be allowed besides reports as such. */
  public Action needs() {
    return needs;
  }

  public boolean takes(Filter filter) {
    return filters.contains(filter);
  }

  /** By what its lines can be told apart, the usual first; empty if that is not to be chosen. */
  public List<String> breakdowns() {
    return breakdowns;
  }
}
