package org.garante.verifier.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.garante.verifier.json.Json;
import org.garante.verifier.ledger.Moments;

/** Reads answers of a content the way that the columns hold them. */
final class Answer {
  private static final int MAX_DIGITS = 16;
  private static final long MAX_WHOLE = (1L << 53) - 1;
  private static final DateTimeFormatter DAY = form("d/M/uuuu");
  private static final DateTimeFormatter MONTH = form("M/uuuu");
  private static final DateTimeFormatter TIME = form("H:mm");

  private Answer() {}

  /** What stands at a path, dots leading into objects. */
  static Optional<Json> at(Json from, String path) {
    Optional<Json> value = Optional.of(from);
    for (String step : path.split("\\.")) {
      value =
          value.flatMap(
              one -> one instanceof Json.Obj object ? object.find(step) : Optional.empty());
    }
    return value;
  }

  static Optional<String> text(Optional<Json> answer) {
    return answer.filter(Json.Text.class::isInstance).map(text -> ((Json.Text) text).value());
  }

  /** The whole number that a text is or ends with. */
  static Optional<Json> number(Optional<Json> answer) {
    String text = text(answer).orElse("");
    int from = text.length();
    while (from > 0 && text.charAt(from - 1) >= '0' && text.charAt(from - 1) <= '9') {
      from--;
    }
    int digits = text.length() - from;
    return digits == 0 || digits > MAX_DIGITS
        ? Optional.empty()
        : Optional.of(Long.parseLong(text.substring(from)))
            .filter(whole -> whole <= MAX_WHOLE)
            .map(Json.Whole::new);
  }

  static Optional<Json> day(Optional<Json> answer) {
    try {
      return text(answer).map(typed -> new Json.Text(LocalDate.parse(typed, DAY).toString()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether a value is given: anything, but a moment only with its date. */
  static boolean isGiven(Optional<Json> answer) {
    return answer.isPresent()
        && !(answer.get() instanceof Json.Obj moment && moment.find("date").isEmpty());
  }

  /** A member of a moment; empty where there is no moment. */
  static Optional<Json> ofMoment(Optional<Json> answer, String member) {
    return instant(answer).flatMap(there -> at(answer.orElseThrow(), member));
  }

  /** The instant that a moment means. */
  static Optional<Json> instant(Optional<Json> answer) {
    if (answer.isEmpty() || !(answer.get() instanceof Json.Obj moment) || !isGiven(answer)) {
      return Optional.empty();
    }
    try {
      ZoneId zone = ZoneId.of(member(moment, "zone"));
      ZonedDateTime at = local(moment).atZone(zone);
      boolean second = member(moment, "fold").equals("SECOND");
      ZonedDateTime meant = second ? at.withLaterOffsetAtOverlap() : at;
      return Optional.of(new Json.Text(Moments.text(meant.toInstant())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDateTime local(Json.Obj moment) {
    String date = member(moment, "date");
    String time = member(moment, "time");
    return switch (member(moment, "precision")) {
      case "MONTH" -> month(date).atDay(1).atStartOfDay();
      case "DAY" -> LocalDate.parse(date, DAY).atStartOfDay();
      case "HOUR" ->
          LocalDate.parse(date, DAY)
              .atTime(LocalTime.parse(time, TIME).truncatedTo(ChronoUnit.HOURS));
      case "ESTIMATED" ->
          LocalDate.parse(date, DAY)
              .atTime(time.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(time, TIME));
      case "EXACT" -> LocalDate.parse(date, DAY).atTime(LocalTime.parse(time, TIME));
      default -> throw new DateTimeException("no such precision");
    };
  }

  private static YearMonth month(String date) {
    return date.indexOf('/') == date.lastIndexOf('/')
        ? YearMonth.parse(date, MONTH)
        : YearMonth.from(LocalDate.parse(date, DAY));
  }

  private static String member(Json.Obj moment, String name) {
    return text(moment.find(name)).orElse("");
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }
}
