package org.garante.domain.review.form;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What people mean by a day or a time as they type it at night: 28/11/26, 28112026, 28 nov 2026,
 * 28/11, ayer; 0600, 6, 6.00, 6 pm. It is written as {@link Days} reads it, and that alone is kept:
 * what a record says never depends on the day on which it is read. What can only be meant in two
 * ways, or in none, stays as it was typed.
 */
public final class Understood {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** Within so many years there is every day of the calendar. */
  private static final int LEAP = 8;

  private static final String AFTER = "(?: de | del |[-/. ])";
  private static final Pattern NUMBERS =
      Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})(?:[-/. ]([0-9]{4}|[0-9]{2}))?");
  private static final Pattern TOGETHER = Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
  private static final Pattern NAMED =
      Pattern.compile(
          "([0-9]{1,2})" + AFTER + "([a-z]{3,10})[.,]?(?:" + AFTER + "([0-9]{4}|[0-9]{2}))?");
  private static final Pattern NAMED_FIRST =
      Pattern.compile("([a-z]{3,10})[.]? ([0-9]{1,2}),?(?: ([0-9]{4}))?");
  private static final Pattern MONTH_OF_YEAR =
      Pattern.compile("([0-9]{1,2}|[a-z]{3,10})[.,]?" + AFTER + "([0-9]{4}|[0-9]{2})");
  private static final Pattern HOURS =
      Pattern.compile(
          "([0-9]{1,2})(?:(?:[:.h] ?|)([0-9]{2}))?(?: ?(?:h|hrs?|horas)[.]?)?(?: ?([ap])[.]? ?m[.]?)?");

  /** Months by their first three letters, in Spanish and in English. */
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("ene", 1),
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("abr", 4),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("ago", 8),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dic", 12),
          Map.entry("dec", 12));

  private static final List<String> NAMES =
      List.of(
          "enero",
          "febrero",
          "marzo",
          "abril",
          "mayo",
          "junio",
          "julio",
          "agosto",
          "septiembre",
          "setiembre",
          "octubre",
          "noviembre",
          "diciembre",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "sept",
          "set");

  private static final Map<String, Integer> DAYS_AGO =
      Map.of("hoy", 0, "today", 0, "ayer", 1, "yesterday", 1, "anteayer", 2, "antier", 2);

  private final boolean future;
  private final Supplier<LocalDate> today;

  /**
   * @param future whether a day ahead may be meant
   * @param today what day it is where it happened; asked only where the day depends on it
   */
  public Understood(boolean future, Supplier<LocalDate> today) {
    this.future = future;
    this.today = today;
  }

  /** The day, written 28/11/2026; as it was typed where it is not one. */
  public String day(String typed) {
    return Days.day(typed).isPresent() ? typed : readDay(plain(typed)).orElse(typed);
  }

  /** The month, written 11/2026; as {@link #day} where a day was typed. */
  public String month(String typed) {
    if (Days.month(typed).isPresent()) {
      return typed;
    }
    String text = plain(typed);
    return match(MONTH_OF_YEAR, text)
        .flatMap(
            of ->
                monthNumber(of.group(1))
                    .flatMap(
                        month ->
                            yearOf(of.group(2), month, 1)
                                .map(year -> twoDigits(month) + "/" + year)))
        .orElseGet(() -> day(typed));
  }

  /** The time of day, written 06:00; as it was typed where it is not one. */
  public static String time(String typed) {
    return Days.time(typed).isPresent()
        ? typed
        : match(HOURS, plain(typed)).flatMap(Understood::readTime).map(TIME::format).orElse(typed);
  }

  private static Optional<LocalTime> readTime(Matcher of) {
    int hour = Integer.parseInt(of.group(1));
    int minute = of.group(2) == null ? 0 : Integer.parseInt(of.group(2));
    if (of.group(3) != null) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      hour = hour % 12 + (of.group(3).equals("p") ? 12 : 0);
    }
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }

  private Optional<String> readDay(String text) {
    Integer ago = DAYS_AGO.get(text);
    if (ago != null) {
      return Optional.of(DAY.format(today.get().minusDays(ago)));
    }
    return match(NUMBERS, text)
        .or(() -> match(TOGETHER, text))
        .or(() -> match(NAMED, text))
        .flatMap(of -> day(of.group(1), of.group(2), of.group(3)))
        .or(() -> match(YEAR_FIRST, text).flatMap(of -> day(of.group(3), of.group(2), of.group(1))))
        .or(
            () ->
                match(NAMED_FIRST, text).flatMap(of -> day(of.group(2), of.group(1), of.group(3))));
  }

  /** A day that its month has not is written out too, so that what is wrong can be said. */
  private Optional<String> day(String day, String month, @Nullable String year) {
    int number = Integer.parseInt(day);
    return monthNumber(month)
        .filter(of -> number >= 1 && number <= 31)
        .flatMap(
            of ->
                yearOf(year, of, number)
                    .map(in -> twoDigits(number) + "/" + twoDigits(of) + "/" + in));
  }

  /** The year of that day, which was typed in four digits, in two or not at all. */
  private Optional<String> yearOf(@Nullable String year, int month, int day) {
    if (year != null && year.length() == 4) {
      return Optional.of(year);
    }
    LocalDate now = today.get();
    LocalDate last = future ? now.plusYears(20) : now;
    int century = last.getYear() / 100 * 100;
    IntStream years =
        year == null
            ? IntStream.rangeClosed(now.getYear() - LEAP, now.getYear() + LEAP)
            : IntStream.of(century, century - 100).map(each -> each + Integer.parseInt(year));
    return years
        .filter(each -> day <= YearMonth.of(each, month).lengthOfMonth())
        .mapToObj(each -> LocalDate.of(each, month, day))
        .filter(each -> !each.isAfter(last))
        .min(Comparator.comparing(each -> Math.abs(ChronoUnit.DAYS.between(now, each))))
        .map(each -> String.valueOf(each.getYear()));
  }

  private static String twoDigits(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  private static Optional<Integer> monthNumber(String typed) {
    if (Character.isDigit(typed.charAt(0))) {
      return Optional.of(Integer.parseInt(typed)).filter(month -> month >= 1 && month <= 12);
    }
    return Optional.of(typed)
        .filter(name -> name.length() == 3 || NAMES.contains(name))
        .map(
            name ->
                MONTHS.get(
                    name.equals("set") || name.equals("setiembre") ? "sep" : name.substring(0, 3)));
  }

  /** An answer with its days and times as they are kept; any other as it stands. */
  JsonValue answer(FormField field, JsonValue value) {
    if (field.widget() == Asked.Widget.DATE && value instanceof JsonString text) {
      return JSON.createValue(day(text.getString()));
    }
    if (field.kind() != FormField.Kind.MOMENT || !(value instanceof JsonObject moment)) {
      return value;
    }
    String date = moment.getString("date", "");
    boolean month = moment.getString("precision", "").equals(Moment.Precision.MONTH.name());
    return JSON.createObjectBuilder(moment)
        .add("date", month ? month(date) : day(date))
        .add("time", time(moment.getString("time", "")))
        .build();
  }

  private static Optional<Matcher> match(Pattern shape, String text) {
    return Optional.of(shape.matcher(text)).filter(Matcher::matches);
  }

  /** In small letters without accents, blanks single. */
  private static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }
}
