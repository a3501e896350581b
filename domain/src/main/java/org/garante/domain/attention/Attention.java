package org.garante.domain.attention;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What waited for an account at a moment.
 *
 * @param counts of all that may wait for its role, in order; zero where nothing does
 */
public record Attention(Instant at, List<Count> counts) implements Serializable {
  /** Counting stops here; then it says "or more". */
  public static final int MOST = 1_000;

  public Attention {
    counts = List.copyOf(counts);
  }

  /** How much there is of a sort of thing. */
  public record Count(Matter matter, int number) implements Serializable {
    /** Whether counting stopped before the last. */
    public boolean isCut() {
      return number >= MOST;
    }
  }

  /** What there is something of. */
  public List<Count> present() {
    return counts.stream().filter(count -> count.number() > 0).toList();
  }

  /** How many call, of all sorts; as many as are counted where that is cut. */
  public int called() {
    return counts.stream().filter(count -> count.matter().isCalled()).mapToInt(Count::number).sum();
  }

  public int of(Matter matter) {
    return counts.stream()
        .filter(count -> count.matter() == matter)
        .mapToInt(Count::number)
        .findFirst()
        .orElse(0);
  }
}
