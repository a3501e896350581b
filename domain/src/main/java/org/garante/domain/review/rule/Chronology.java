package org.garante.domain.review.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.review.form.Elapsed;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.Span;

/**
 * I03: what happened is in order and not in the future. Refused where both instants are known
 * exactly, else flagged, and only where the order is certainly wrong.
 */
public final class Chronology {
  /** How far clocks of different machines may differ. */
  public static final Duration TOLERANCE = Duration.ofMinutes(2);

  private Chronology() {}

  /** A finding if the one that must come later certainly came before the other. */
  public static Stream<Finding> order(String path, Moment earlier, Moment later, String message) {
    Optional<Span> first = earlier.span();
    boolean wrong =
        later.span().filter(last -> first.filter(last::isBefore).isPresent()).isPresent();
    return wrong ? finding(path, earlier.isExact() && later.isExact(), message) : Stream.of();
  }

  /** Whether more than these hours certainly lie between the two; false while either is unknown. */
  public static boolean isOver(Moment start, int hours, Moment stop) {
    return stop.span().filter(end -> isOver(start, hours, end)).isPresent();
  }

  /** Whether more than these hours had certainly passed at that instant. */
  public static boolean isOver(Moment start, int hours, Instant stop) {
    return isOver(start, hours, Span.at(stop));
  }

  /** Whether more than these hours have certainly passed now. */
  public static boolean isOver(Moment start, int hours, Circumstances circumstances) {
    return start
        .span()
        .filter(begun -> circumstances.isPast(begun.hi().plus(Duration.ofHours(hours))))
        .isPresent();
  }

  private static boolean isOver(Moment start, int hours, Span stop) {
    return start
        .span()
        .filter(begun -> Elapsed.between(begun, stop).isOver(Duration.ofHours(hours)))
        .isPresent();
  }

  /** A finding if it is later than now. */
  public static Stream<Finding> notInFuture(
      String path, Moment moment, Circumstances circumstances) {
    return moment
            .span()
            .filter(span -> !circumstances.hasCome(span.lo().minus(TOLERANCE)))
            .isPresent()
        ? finding(path, moment.isExact(), "inFuture")
        : Stream.of();
  }

  /** A finding if it is read on another clock than that of its place, by which it may be wrong. */
  public static Stream<Finding> onClockOf(ZoneId place, String path, Moment moment) {
    return moment
        .instant()
        .filter(at -> !offset(moment.clock().orElseThrow(), at).equals(offset(place, at)))
        .map(at -> Finding.flagged("I03", path, "otherClock"))
        .stream();
  }

  private static ZoneOffset offset(ZoneId zone, Instant at) {
    return zone.getRules().getOffset(at);
  }

  private static Stream<Finding> finding(String path, boolean exact, String message) {
    return Stream.of(
        exact ? Finding.refused("I03", path, message) : Finding.flagged("I03", path, message));
  }
}
