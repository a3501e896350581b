package org.garante.web.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.garante.domain.review.form.Days;
import org.garante.web.i18n.Bundles;
import org.garante.web.i18n.Values;

/**
 * The fields that an address asks by: each is read as what it is, and what cannot be read is kept
 * with what is wrong with it, to be said beside the field. Nothing is answered while anything is
 * wrong: a filter passed over in silence would show more than was asked for.
 */
public final class AskedFields {
  private final Map<String, String> asked;
  private final Map<String, Wrong> wrong = new LinkedHashMap<>();

  /** What is wrong with a field: a key of its words, with what was typed as their arguments. */
  private record Wrong(String key, List<Object> arguments) {
    Wrong(String key, Object... arguments) {
      this(key, List.of(arguments));
    }

    String said(Locale locale) {
      return Bundles.text(
          locale, key, arguments.stream().map(argument -> Values.of(argument, locale)).toArray());
    }
  }

  /** From one day to another, either left open. */
  public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {}

  public AskedFields(Map<String, String> asked) {
    this.asked = asked;
  }

  /** What was given, without blanks around it; empty if nothing was. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(asked.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  /**
   * A period of days typed day month year; it is wrong if it ends before it begins.
   *
   * @param end the last day that can be asked for
   */
  public Period period(String first, String last, LocalDate end) {
    return period(first, last, end, Values::readDay);
  }

  /** A period of days that are written in a way of their own. */
  public Period period(
      String first, String last, LocalDate end, Function<String, Optional<LocalDate>> reader) {
    Period period = new Period(day(first, end, reader), day(last, end, reader));
    if (period.from().isPresent() && period.to().filter(period.from().get()::isAfter).isPresent()) {
      wrong.put(last, new Wrong("asked.wrong.period", period.from().get(), period.to().get()));
    }
    return period;
  }

  private Optional<LocalDate> day(
      String name, LocalDate end, Function<String, Optional<LocalDate>> reader) {
    Optional<LocalDate> day = text(name).flatMap(reader).filter(read -> !read.isAfter(end));
    if (day.isEmpty()) {
      text(name)
          .ifPresent(
              typed -> wrong.put(name, new Wrong("asked.wrong.day", typed, Days.FIRST + "", end)));
    }
    return day;
  }

  /** One of these constants, by its name. */
  public <E extends Enum<E>> Optional<E> choice(String name, E[] all) {
    return read(
        name,
        "asked.wrong.choice",
        text -> Arrays.stream(all).filter(one -> one.name().equals(text)).findFirst());
  }

  /** A code that is known. */
  public Optional<String> code(String name, Predicate<String> known) {
    return read(name, "asked.wrong.choice", text -> Optional.of(text).filter(known));
  }

  /**
   * Reads a field.
   *
   * @param key of what is said where the reader finds nothing in what was typed
   */
  public <T> Optional<T> read(String name, String key, Function<String, Optional<T>> reader) {
    Optional<String> typed = text(name);
    Optional<T> read = typed.flatMap(reader);
    if (typed.isPresent() && read.isEmpty()) {
      wrong.put(name, new Wrong(key, typed.get()));
    }
    return read;
  }

  /** Whether everything that was given could be read. */
  public boolean isReadable() {
    return wrong.isEmpty();
  }

  /** The first field that cannot be read. */
  public Optional<String> firstWrong() {
    return wrong.keySet().stream().findFirst();
  }

  /** What is wrong, in words, by the names of the fields. */
  public Map<String, String> said(Locale locale) {
    Map<String, String> said = new LinkedHashMap<>();
    wrong.forEach((name, what) -> said.put(name, what.said(locale)));
    return said;
  }
}
