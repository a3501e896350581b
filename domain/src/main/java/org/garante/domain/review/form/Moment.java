package org.garante.domain.review.form;

import jakarta.json.bind.annotation.JsonbTransient;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When something happened, as typed: day and time in a zone of its own, with its precision. The
 * text is what the person wrote (day month year; 24 h) and is kept even while it is wrong. What it
 * means is a {@link Span}; the instant is derived too, for what needs one to sort and count by.
 */
public class Moment {
  /** How exactly the moment is known. */
  public enum Precision {
    EXACT,
    HOUR,
    DAY,
    MONTH,
    ESTIMATED
  }

  /** Which of the two, where a clock change makes a local time occur twice. */
  public enum Fold {
    FIRST,
    SECOND
  }

  /** How far an estimate may be off where nobody said, in minutes: policy, not law. */
  public static final int MARGIN = 60;

  private String date = "";
  private String time = "";
  private String zone = "";
  private Precision precision = Precision.EXACT;
  private String marginMinutes = "";
  private String fold = "";

  /** The moment of this instant, as written in that zone, known exactly. */
  public static Moment of(Instant instant, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    Moment moment = new Moment();
    if (zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1) {
      boolean first = local.equals(local.withEarlierOffsetAtOverlap());
      moment.fold = (first ? Fold.FIRST : Fold.SECOND).name();
    }
    moment.date = DateTimeFormatter.ofPattern("dd/MM/uuuu").format(local);
    moment.time = DateTimeFormatter.ofPattern("HH:mm").format(local);
    moment.zone = zone.getId();
    return moment;
  }

  /** The same with a precision; time is left out where it is not known to the hour. */
  public static Moment of(Instant instant, ZoneId zone, Precision precision) {
    Moment moment = of(instant, zone);
    moment.precision = precision;
    if (precision == Precision.DAY) {
      moment.time = "";
      moment.fold = "";
    } else if (precision == Precision.MONTH) {
      moment.fold = "";
      moment.date = DateTimeFormatter.ofPattern("MM/uuuu").format(instant.atZone(zone));
      moment.time = "";
    }
    return moment;
  }

  public String getDate() {
    return date;
  }

  public void setDate(String date) {
    this.date = date;
  }

  public String getTime() {
    return time;
  }

  public void setTime(String time) {
    this.time = time;
  }

  /**
   * The zone it was read in: chosen by whoever typed it, else empty until {@link #readIn} says
   * whose clock it was by default. Once there it stays.
   */
  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public Precision getPrecision() {
    return precision;
  }

  public void setPrecision(Precision precision) {
    this.precision = precision;
  }

  /** How far an estimate may be off, in minutes as typed; empty for {@link #MARGIN}. */
  public String getMarginMinutes() {
    return marginMinutes;
  }

  public void setMarginMinutes(String marginMinutes) {
    this.marginMinutes = marginMinutes;
  }

  /** A constant of {@link Fold}, or empty where nobody said which of the two. */
  public String getFold() {
    return fold;
  }

  public void setFold(String fold) {
    this.fold = fold;
  }

  /** Reads it in that zone, unless a zone was chosen. */
  public void readIn(ZoneId clock) {
    if (zone.isBlank()) {
      zone = clock.getId();
    }
  }

  /** Whether nothing was typed. */
  @JsonbTransient
  public boolean isBlank() {
    return date.isBlank() && time.isBlank();
  }

  @JsonbTransient
  public boolean isExact() {
    return precision == Precision.EXACT;
  }

  /** The zone it is read in; empty while none is known. */
  public Optional<ZoneId> clock() {
    try {
      return Optional.of(ZoneId.of(zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The one instant it is sorted and counted by: the start of the hour, day or month where no more
   * is known, the middle of an estimate; of two that may be meant the one that was said, else the
   * earlier; the time as the clock would have stood had it not been changed, where that was
   * skipped. Empty while what was typed cannot be read or the zone is not known.
   */
  public Optional<Instant> instant() {
    return start().map(local -> at(local, fold.equals(Fold.SECOND.name())).toInstant());
  }

  /** What may be meant (custody.md 1.1). Empty where there is no instant. */
  public Optional<Span> span() {
    return start().map(this::span);
  }

  private Span span(LocalDateTime start) {
    ZonedDateTime first = at(start, fold.equals(Fold.SECOND.name()));
    ZonedDateTime last = at(start, !fold.equals(Fold.FIRST.name()));
    return switch (unit()) {
      case EXACT -> new Span(first.toInstant(), last.toInstant());
      case HOUR -> new Span(first.toInstant(), end(last.plusHours(1)));
      case DAY -> new Span(first.toInstant(), end(midnight(start.plusDays(1))));
      case MONTH -> new Span(first.toInstant(), end(midnight(start.plusMonths(1))));
      case ESTIMATED -> {
        Duration margin = Duration.ofMinutes(margin());
        yield new Span(first.toInstant().minus(margin), last.toInstant().plus(margin));
      }
    };
  }

  /** An estimate without a time is known to the day. */
  private Precision unit() {
    return precision == Precision.ESTIMATED && time.isBlank() ? Precision.DAY : precision;
  }

  /** How far an estimate may be off, in minutes. */
  public int margin() {
    return Typed.number(marginMinutes).orElse(MARGIN);
  }

  /** Whether the margin of the estimate can be read, where one was given. */
  @JsonbTransient
  public boolean isMarginReadable() {
    return marginMinutes.isBlank() || Typed.number(marginMinutes).isPresent();
  }

  /** Whether a clock change skipped this time, so that it never was. */
  @JsonbTransient
  public boolean isSkipped() {
    return offsets() == 0;
  }

  /** Whether a clock change made this time occur twice. */
  @JsonbTransient
  public boolean isTwice() {
    return offsets() > 1;
  }

  /** How many times the clock showed this time of day; one where only a day or month is known. */
  private int offsets() {
    Precision unit = unit();
    return unit == Precision.DAY || unit == Precision.MONTH
        ? 1
        : start()
            .map(local -> clock().orElseThrow().getRules().getValidOffsets(local).size())
            .orElse(1);
  }

  /** The local time it begins at; empty where it cannot be read or its zone is not known. */
  private Optional<LocalDateTime> start() {
    Optional<LocalDateTime> local =
        switch (unit()) {
          case MONTH -> Days.month(date).map(month -> month.atDay(1).atStartOfDay());
          case DAY -> Days.day(date).map(LocalDate::atStartOfDay);
          case EXACT, ESTIMATED -> Days.day(date).flatMap(day -> Days.time(time).map(day::atTime));
          case HOUR ->
              Days.day(date)
                  .flatMap(
                      day ->
                          Days.time(time)
                              .map(at -> at.truncatedTo(ChronoUnit.HOURS))
                              .map(day::atTime));
        };
    return local.filter(read -> clock().isPresent());
  }

  private ZonedDateTime at(LocalDateTime local, boolean later) {
    ZonedDateTime at = local.atZone(clock().orElseThrow());
    return later ? at.withLaterOffsetAtOverlap() : at.withEarlierOffsetAtOverlap();
  }

  private ZonedDateTime midnight(LocalDateTime day) {
    return day.toLocalDate().atStartOfDay(clock().orElseThrow());
  }

  private static Instant end(ZonedDateTime next) {
    return next.toInstant().minusSeconds(1);
  }

  /** The local day it is listed and counted on, which is that of its place and not of a reader. */
  public Optional<LocalDate> day() {
    return instant().map(instant -> instant.atZone(clock().orElseThrow()).toLocalDate());
  }

  /** The local days that may be meant. */
  public Optional<DaySpan> days() {
    return span().map(span -> span.days(clock().orElseThrow()));
  }
}
