package org.garante.domain.ledger.bundle;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import org.garante.domain.review.form.Moment.Fold;
import org.garante.domain.review.form.Moment.Precision;

/**
 * Days and moments of stored contents as docs/ledger-format.md, section 9, reads them. What is
 * accepted when it is typed has become narrower since (years, digits); what was stored before is
 * judged as it always was.
 *
 * <p>Every method throws a {@link java.time.DateTimeException} or {@link NullPointerException}
 * where nothing can be read.
 */
final class StoredTimes {
  private static final DateTimeFormatter DAY = form("d/M/uuuu");
  private static final DateTimeFormatter MONTH = form("M/uuuu");
  private static final DateTimeFormatter TIME = form("H:mm");

  private StoredTimes() {}

  static LocalDate day(String text) {
    return LocalDate.parse(text, DAY);
  }

  static Instant instant(JsonObject moment) {
    ZonedDateTime at = local(moment).atZone(ZoneId.of(moment.getString("zone")));
    return Fold.SECOND.name().equals(moment.getString("fold", ""))
        ? at.withLaterOffsetAtOverlap().toInstant()
        : at.toInstant();
  }

  private static LocalDateTime local(JsonObject moment) {
    String date = moment.getString("date");
    String time = moment.getString("time", "");
    return switch (Precision.valueOf(moment.getString("precision"))) {
      case MONTH -> month(date).atDay(1).atStartOfDay();
      case DAY -> day(date).atStartOfDay();
      case HOUR -> day(date).atTime(LocalTime.parse(time, TIME).truncatedTo(ChronoUnit.HOURS));
      case ESTIMATED ->
          day(date).atTime(time.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(time, TIME));
      case EXACT -> day(date).atTime(LocalTime.parse(time, TIME));
    };
  }

  private static YearMonth month(String date) {
    return date.indexOf('/') == date.lastIndexOf('/')
        ? YearMonth.parse(date, MONTH)
        : YearMonth.from(day(date));
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }
}
