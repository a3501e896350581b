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
