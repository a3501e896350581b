package org.garante.domain.review.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one reader of days, months and times of day as people type them: digits 0 to 9 and no signs,
 * days of the calendar, no year before {@link #FIRST}. How far ahead a day may lie is asked of
 * {@link #last}.
 */
public final class Days {
  /** Nobody alive was born and nothing told here happened before 1 January of this year. */
  public static final int FIRST = 1900;

  /** How many years ahead a day may lie where the question allows the future. */
  public static final int AHEAD = 100;

  /** The zone of the country where a day begins first. */
  private static final ZoneId EASTERNMOST = ZoneId.of("America/Cancun");

  /** Years have four digits until then. */
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private static final Pattern DAY = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
  private static final Pattern MONTH = Pattern.compile("([0-9]{1,2})/([0-9]{4})");
  private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-9]{2})");
  private static final Pattern TO_THE_SECOND =
      Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?");
  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

  private Days() {}

  /** A day typed day month year: 5/6/2025. */
  public static Optional<LocalDate> day(@Nullable String typed) {
    return read(DAY, typed, part -> LocalDate.of(part[2], part[1], part[0])).filter(Days::isMeant);
  }

  /** The last day of a month of which a day was typed that it has not: 28/02/2025 of 31/02/2025. */
  public static Optional<String> lastOfThatMonth(@Nullable String typed) {
    return day(typed).isPresent()
        ? Optional.empty()
        : read(DAY, typed, part -> YearMonth.of(part[2], part[1]).atEndOfMonth())
            .filter(Days::isMeant)
            .map(DateTimeFormatter.ofPattern("dd/MM/uuuu")::format);
  }

  /** A day as addresses and programs write it: 2025-06-05. */
  public static Optional<LocalDate> isoDay(@Nullable String written) {
    return read(ISO, written, part -> LocalDate.of(part[0], part[1], part[2]))
        .filter(Days::isMeant);
  }

  /** An instant as addresses write it: 2025-06-05T14:30:00Z. */
  public static Optional<Instant> instant(@Nullable String written) {
    try {
      return Optional.of(Instant.parse(written == null ? "" : written))
          .filter(instant -> isMeant(LocalDate.ofInstant(instant, EASTERNMOST)))
          .filter(instant -> instant.isBefore(END));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A month typed 6/2025, or as a day of it. */
  static Optional<YearMonth> month(@Nullable String typed) {
    return read(MONTH, typed, part -> YearMonth.of(part[1], part[0]))
        .filter(month -> month.getYear() >= FIRST)
        .or(() -> day(typed).map(YearMonth::from));
  }

  /** A time of day from 0:00 to 23:59. */
  static Optional<LocalTime> time(@Nullable String typed) {
    return read(TIME, typed, part -> LocalTime.of(part[0], part[1]));
  }

  /** The same, to the second where that was written. */
  public static Optional<LocalTime> timeToTheSecond(@Nullable String written) {
    return read(TO_THE_SECOND, written, part -> LocalTime.of(part[0], part[1], part[2]));
  }

  /**
   * The last day that can be meant: today wherever in the country that began first, or a hundred
   * years on where the question allows the future.
   */
  public static LocalDate last(Instant now, boolean future) {
    LocalDate today = LocalDate.ofInstant(now, EASTERNMOST);
    return future ? today.plusYears(AHEAD) : today;
  }

  private static boolean isMeant(LocalDate day) {
    return day.getYear() >= FIRST;
  }

  private interface Reading<T> {
    T of(int[] parts);
  }

  private static <T> Optional<T> read(Pattern shape, @Nullable String typed, Reading<T> reading) {
    Matcher match = shape.matcher(typed == null ? "" : typed.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    int[] parts = new int[match.groupCount()];
    for (int i = 0; i < parts.length; i++) {
      String part = match.group(i + 1);
      parts[i] = part == null ? 0 : Integer.parseInt(part);
    }
    try {
      return Optional.of(reading.of(parts));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
