package org.garante.verifier.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The findings of both verdicts: all of them counted, the first hundred of each kept. */
public final class Findings {
  private static final int KEPT = 100;

  private final Verdict integrity = new Verdict();
  private final Verdict completeness = new Verdict();

  /** One verdict: it holds if nothing was found. */
  public static final class Verdict {
    private final List<Finding> kept = new ArrayList<>();
    private long count;

    public boolean holds() {
      return count == 0;
    }

    public List<Finding> kept() {
      return Collections.unmodifiableList(kept);
    }

    /** How many were found and are not kept. */
    public long more() {
      return count - kept.size();
    }

    private void add(Finding finding) {
      count++;
      if (kept.size() < KEPT) {
        kept.add(finding);
      }
    }
  }

  public void add(Finding finding) {
    (finding.code().isOfIntegrity() ? integrity : completeness).add(finding);
  }

  public void add(Code code, Place place, String key, Object... arguments) {
    add(Finding.of(code, place, key, arguments));
  }

  public Verdict integrity() {
    return integrity;
  }

  public Verdict completeness() {
    return completeness;
  }

  public boolean isEmpty() {
    return integrity.holds() && completeness.holds();
  }
}
