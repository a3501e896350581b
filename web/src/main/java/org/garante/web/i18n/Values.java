package org.garante.web.i18n;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.catalogue.Languages;
import org.garante.domain.catalogue.Nationalities;
import org.garante.domain.ground.Capital;
import org.garante.domain.review.form.Days;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.Typed;

/** Values as people read them: 5 mar 2025, 14:30, 5 h 20 min, a choice's name. */
public final class Values {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /** Cities of zone names, as they are written. */
  private static final Map<String, String> ACCENTED =
      Map.of(
          "Cancun",
          "Cancún",
          "Merida",
          "Mérida",
          "Mazatlan",
          "Mazatlán",
          "Ciudad Juarez",
          "Ciudad Juárez",
          "Bahia Banderas",
          "Bahía de Banderas");

  private Values() {}

  /** Any value in words. */
  public static Object of(Object value, Locale locale) {
    if (value instanceof Enum<?> choice) {
      return choice(choice, locale);
    }
    if (value instanceof Instant instant) {
      return instant(instant, locale);
    }
    return value instanceof LocalDate day ? day(day, locale) : value;
  }

  /** The name of a choice: {@code <Type>.<CONSTANT>}. */
  public static String choice(Enum<?> choice, Locale locale) {
    return Bundles.text(locale, choice.getDeclaringClass().getSimpleName() + "." + choice.name());
  }

  /** 5 mar 2025. */
  public static String day(LocalDate day, Locale locale) {
    return day.getDayOfMonth() + " " + month(day.getMonth(), locale) + " " + day.getYear();
  }

  /** A day as it was typed, in words if it can be read. */
  public static String typedDay(String typed, Locale locale) {
    return readDay(typed).map(day -> day(day, locale)).orElse(typed);
  }

  /** The day that was typed, day month year. */
  public static Optional<LocalDate> readDay(String typed) {
    return Days.day(typed);
  }

  /** A day as it would be typed. */
  public static String typed(LocalDate day) {
    return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day);
  }

  /** 5 mar 2025, 14:30, in the capital's time. */
  public static String instant(Instant instant, Locale locale) {
    return instant(instant, Capital.ZONE, locale);
  }

  public static String instant(Instant instant, ZoneId zone, Locale locale) {
    ZonedDateTime local = instant.atZone(zone);
    return day(local.toLocalDate(), locale) + ", " + CLOCK.format(local);
  }

  /** 14:30, in the capital's time. */
  public static String time(Instant instant) {
    return CLOCK.format(instant.atZone(Capital.ZONE));
  }

  /** A moment as exactly as it is known, with its place's time; as typed while it is unreadable. */
  public static String moment(Moment moment, Locale locale) {
    Optional<Instant> instant = moment.instant();
    if (instant.isEmpty()) {
      return (moment.getDate() + " " + moment.getTime()).strip();
    }
    ZonedDateTime local = instant.get().atZone(ZoneId.of(moment.getZone()));
    String when =
        moment.getPrecision() == Moment.Precision.ESTIMATED && moment.getTime().isBlank()
            ? day(local.toLocalDate(), locale)
            : occurred(instant.get(), local.getZone(), moment.getPrecision(), locale);
    boolean timed = !moment.getTime().isBlank();
    String clock = " (" + zone(local.getZone(), local.toInstant(), locale) + ")";
    return switch (moment.getPrecision()) {
      case EXACT -> when + clock + turn(moment, locale);
      case DAY, MONTH -> when;
      case HOUR -> when + clock + ", " + known(moment, locale) + turn(moment, locale);
      case ESTIMATED ->
          when
              + (timed ? clock : "")
              + ", "
              + known(moment, locale)
              + (timed ? " " + Bundles.text(locale, "moment.margin", moment.margin()) : "")
              + turn(moment, locale);
    };
  }

  /** The same with the day of the week where a day is known; empty while it is unreadable. */
  public static String understood(Moment moment, Locale locale) {
    boolean ofDay = moment.getPrecision() != Moment.Precision.MONTH;
    return moment
        .day()
        .map(day -> (ofDay ? weekName(day, locale) + " " : "") + moment(moment, locale))
        .orElse("");
  }

  /** miércoles 5 mar 2025. */
  public static String weekday(LocalDate day, Locale locale) {
    return weekName(day, locale) + " " + day(day, locale);
  }

  private static String weekName(LocalDate day, Locale locale) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
  }

  private static String known(Moment moment, Locale locale) {
    return choice(moment.getPrecision(), locale).toLowerCase(locale);
  }

  /** Which of the two it was, in an hour that occurred twice. */
  private static String turn(Moment moment, Locale locale) {
    if (!moment.isTwice()) {
      return "";
    }
    String which = moment.getFold().isEmpty() ? "Fold.UNSAID" : "Fold." + moment.getFold();
    return ", " + Bundles.text(locale, which);
  }

  /** When something was, as exactly as it is known, in its place's time. */
  public static String occurred(
      Instant instant, ZoneId zone, Moment.Precision precision, Locale locale) {
    return switch (precision) {
      case MONTH -> DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(instant.atZone(zone));
      case DAY -> day(LocalDate.ofInstant(instant, zone), locale);
      case EXACT, HOUR, ESTIMATED -> instant(instant, zone, locale);
    };
  }

  /** The name of a zone with its distance from UTC then: hora de Tijuana, UTC−8. */
  public static String zone(ZoneId zone, Instant at, Locale locale) {
    String offset = zone.getRules().getOffset(at).getId().replaceFirst(":00$", "");
    String hours =
        offset.equals("Z") ? "" : offset.replaceFirst("^([+-])0", "$1").replace('-', '−');
    if (zone.getId().startsWith("Etc/")) {
      return "UTC" + hours;
    }
    String name =
        zone.equals(Capital.ZONE)
            ? Bundles.text(locale, "zone.capital")
            : Bundles.text(locale, "zone.of", city(zone));
    return name + ", UTC" + hours;
  }

  /** The place that a zone is called by: Ciudad Juárez; at sea, hours from UTC. */
  public static String place(ZoneId zone, Locale locale) {
    if (zone.getId().startsWith("Etc/")) {
      return zone(zone, Instant.EPOCH, locale);
    }
    return zone.equals(Capital.ZONE) ? Bundles.text(locale, "zone.capitalCity") : city(zone);
  }

  private static String city(ZoneId zone) {
    String city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    return ACCENTED.getOrDefault(city, city);
  }

  /** How long, in the two units that matter: 3 días 4 h, 5 h 20 min, 12 min. */
  public static String duration(Duration duration, Locale locale) {
    long minutes = Math.max(0, duration.toMinutes());
    long hours = minutes / 60;
    long days = hours / 24;
    if (days >= 10 || days > 0 && hours % 24 == 0) {
      return Bundles.text(locale, "duration.d", days);
    }
    if (days > 0) {
      return Bundles.text(locale, "duration.dh", days, hours % 24);
    }
    if (hours > 0) {
      return minutes % 60 == 0
          ? Bundles.text(locale, "duration.h", hours)
          : Bundles.text(locale, "duration.hm", hours, minutes % 60);
    }
    return Bundles.text(locale, "duration.m", minutes);
  }

  /** The name of a country by its ISO 3166 code. */
  public static String country(String code, Locale locale) {
    if (code.equals(Nationalities.STATELESS)) {
      return Bundles.text(locale, "nationality.stateless");
    }
    String name = new Locale("", code).getDisplayCountry(locale);
    return name.isEmpty() ? code : name;
  }

  /** The name of a currency with its code, so that each may be looked up by either. */
  public static String currency(String code, Locale locale) {
    return Typed.currency(code)
        .map(currency -> currency.getDisplayName(locale) + " (" + code + ")")
        .orElse(code);
  }

  /** The name of a language of the catalogue, or what was written of another. */
  public static String language(String code, Locale locale) {
    return Languages.find(code)
        .map(known -> known.name(locale))
        .or(
            () ->
                Languages.other(code).map(text -> Bundles.text(locale, "language.unlisted", text)))
        .orElseGet(() -> ofTheWorld(code, locale));
  }

  private static String ofTheWorld(String code, Locale locale) {
    String name = Locale.forLanguageTag(code).getDisplayLanguage(locale);
    return name.isEmpty() ? code : name;
  }

  /** The short name of a month, the same on every Java: mar. */
  public static String month(Month month, Locale locale) {
    return Bundles.text(locale, "months").split(" ")[month.getValue() - 1];
  }
}
