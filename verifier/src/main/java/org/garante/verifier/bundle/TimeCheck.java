package org.garante.verifier.bundle;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Findings;
import org.garante.verifier.report.Place;

/**
 * Whether entries are of the time at which they were sealed. Nobody can put an entry among those a
 * checkpoint covers; but whoever writes into the database can put one behind them that says it was
 * made long before, or will be.
 *
 * <p>A checkpoint alone does not say that an entry is too early: after an outage of the sealer
 * entries are sealed late, and in several steps. One of those that it covers has to be of a later
 * time too.
 */
final class TimeCheck {
  private static final long SECOND = 1_000_000;

  private final LeafFile leaves;
  private final long limit;
  private final Findings findings;
  private long latest = -1;
  private long told = -1;
  private long earliest = Long.MIN_VALUE;

  /**
   * @param limit how much later or earlier is allowed
   */
  TimeCheck(LeafFile leaves, Duration limit, Findings findings) {
    this.leaves = leaves;
    this.limit = limit.toSeconds() * SECOND;
    this.findings = findings;
  }

  /** A checkpoint that covers the entries taken so far and no other. */
  void covered(Claim by) {
    if (by.time().isEmpty() || latest < 0) {
      return;
    }
    long time = by.time().getAsLong() * SECOND;
    long last = leaves.at(latest);
    if (last >= time + SECOND + limit && told != latest) {
      told = latest;
      findings.add(Code.TIME, place(latest), "time.late", instant(last), instant(time));
    }
    earliest = Math.max(earliest, Math.min(time, last) - limit);
  }

  /** The next entry. */
  void take(long position) {
    long at = leaves.at(position);
    if (at < earliest) {
      findings.add(
          Code.TIME, place(position), "time.early", instant(at), instant(earliest + limit));
    }
    if (latest < 0 || at > leaves.at(latest)) {
      latest = position;
    }
  }

  private Place place(long position) {
    return Place.ofPosition(position).entry(leaves.id(position).toString());
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
