package org.garante.bench;

import java.util.Locale;

/** Prints each goal beside what was measured, also when it falls short. */
final class Goals {
  private int missed;

  /** How a measure has to compare with its goal. */
  enum Side {
    AT_LEAST("at least"),
    AT_MOST("at most");

    private final String words;

    Side(String words) {
      this.words = words;
    }
  }

  /** What pages and writes of a server reach with eight at it, whatever the register's size. */
  enum Served {
    LIST("list of records, pages a second", Side.AT_LEAST, 120),
    LIST_P95("list of records, p95 in ms", Side.AT_MOST, 120),
    FILTER("filtered and sorted, pages a second", Side.AT_LEAST, 120),
    NEXT("next page, pages a second", Side.AT_LEAST, 120),
    PLAIN("page without a table, pages a second", Side.AT_LEAST, 400),
    HOME("home, pages a second", Side.AT_LEAST, 250),
    WORDS_P95("search by words, p95 in ms", Side.AT_MOST, 100),
    NAME_P95("search by name, p95 in ms", Side.AT_MOST, 100),
    KNOWN_ON_P95("list as known on, p95 in ms", Side.AT_MOST, 300),
    SUBMIT("check and submit, a second", Side.AT_LEAST, 150),
    SUBMIT_P95("check and submit, p95 in ms", Side.AT_MOST, 100),
    APPROVE("review and approve, a second", Side.AT_LEAST, 150),
    BULK("approved in bulk, records a second", Side.AT_LEAST, 500),
    REPORT_P95("report, p95 in ms", Side.AT_MOST, 2_000);

    private final String what;
    private final Side side;
    private final double goal;

    Served(String what, Side side, double goal) {
      this.what = what;
      this.side = side;
      this.goal = goal;
    }
  }

  void served(Served goal, double measured, String of) {
    goal(goal.what + of, goal.side, goal.goal, measured, "");
  }

  void told(String words, Object... arguments) {
    System.out.printf(Locale.ROOT, "  " + words + "%n", arguments);
  }

  void goal(String what, Side side, double goal, double measured, String unit) {
    boolean met = side == Side.AT_LEAST ? measured >= goal : measured <= goal;
    missed += met ? 0 : 1;
    System.out.printf(
        Locale.ROOT,
        "%-6s %-52s goal %s %,.1f %s, measured %,.1f %s%n",
        met ? "met" : "MISSED",
        what,
        side.words,
        goal,
        unit,
        measured,
        unit);
  }

  void summary() {
    System.out.println(missed == 0 ? "Every goal was met." : missed + " missed.");
  }
}
