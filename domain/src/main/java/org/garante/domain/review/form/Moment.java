package org.garante.domain.review.form;

import jakarta.json.bind.annotation.JsonbTransient;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When something happened, as typed: day and time in the place's own zone, with its precision. The
 * text is what the person wrote (day month year; 24 h) and is kept even while it is wrong. The
 * instant is derived; where a clock change makes a local time occur twice it means the earlier one.
 */
public class Moment {
  /**
   * How exactly the moment is known. Hours are measured only between EXACT and HOUR (domain.md 5).
   */
  public enum Precision {
    EXACT,
    HOUR,
    DAY,
    MONTH,
    ESTIMATED
  }

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT);

  private String date = "";
  private String time = "";
  private String zone = "";
  private Precision precision = Precision.EXACT;

  /** The moment of this instant, as written in that zone, known exactly. */
  public static Moment of(Instant instant, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    Moment moment = new Moment();
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
    } else if (precision == Precision.MONTH) {
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

  /** IANA zone of the place; empty until the place is known, then set by the pipeline. */
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

  /** Whether nothing was typed. */
  @JsonbTransient
  public boolean isBlank() {
    return date.isBlank() && time.isBlank();
  }

  /** Whether hours may be measured from it. */
  @JsonbTransient
  public boolean isMeasurable() {
    return precision == Precision.EXACT || precision == Precision.HOUR;
  }

  @JsonbTransient
  public boolean isExact() {
    return precision == Precision.EXACT;
  }

  /**
   * The instant meant: the start of the hour, day or month where no more is known. Empty while what
   * was typed cannot be read or the zone is not known.
   */
  public Optional<Instant> instant() {
    try {
      ZoneId place = ZoneId.of(zone);
      return switch (precision) {
        case MONTH -> Optional.of(month().atDay(1).atStartOfDay(place).toInstant());
        case DAY -> Optional.of(LocalDate.parse(date.strip(), DAY).atStartOfDay(place).toInstant());
        case ESTIMATED -> {
          LocalTime at = time.isBlank() ? LocalTime.MIDNIGHT : LocalTime.parse(time.strip(), TIME);
          yield Optional.of(
              LocalDate.parse(date.strip(), DAY).atTime(at).atZone(place).toInstant());
        }
        case EXACT -> Optional.of(at(LocalTime.parse(time.strip(), TIME), place));
        case HOUR ->
            Optional.of(
                at(LocalTime.parse(time.strip(), TIME).truncatedTo(ChronoUnit.HOURS), place));
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Instant at(LocalTime local, ZoneId place) {
    return LocalDate.parse(date.strip(), DAY)
        .atTime(local)
        .atZone(place)
        .withEarlierOffsetAtOverlap()
        .toInstant();
  }

  /**
   * The last instant that may be meant: the end of the hour, day or month where no more is known,
   * the later of the two where a clock change makes the time occur twice, else the instant itself.
   * What is later than this is certainly later.
   */
  public Optional<Instant> latest() {
    return instant().map(this::latest);
  }

  /** The local day of the instant; the first of the month where only that is known. */
  public Optional<LocalDate> day() {
    return instant().map(this::localDay);
  }

  /** The local day of the last instant that may be meant. */
  public Optional<LocalDate> latestDay() {
    return latest().map(this::localDay);
  }

  private LocalDate localDay(Instant instant) {
    return instant.atZone(ZoneId.of(zone)).toLocalDate();
  }

  private Instant latest(Instant earliest) {
    ZonedDateTime start = earliest.atZone(ZoneId.of(zone));
    ZonedDateTime next =
        switch (precision) {
          case EXACT -> start.withLaterOffsetAtOverlap();
          case HOUR -> start.withLaterOffsetAtOverlap().plusHours(1);
          case DAY -> start.plusDays(1);
          case MONTH -> start.plusMonths(1);
          case ESTIMATED -> time.isBlank() ? start.plusDays(1) : start;
        };
    return precision == Precision.EXACT || next.equals(start)
        ? next.toInstant()
        : next.toInstant().minusMillis(1);
  }

  private YearMonth month() {
    String typed = date.strip();
    return typed.chars().filter(c -> c == '/').count() == 2
        ? YearMonth.from(LocalDate.parse(typed, DAY))
        : YearMonth.parse(typed, MONTH);
  }
}
