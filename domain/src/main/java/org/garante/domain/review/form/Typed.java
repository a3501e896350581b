package org.garante.domain.review.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was typed; empty where nothing was, or where it cannot be read. */
public final class Typed {
  private Typed() {}

  public static Optional<String> text(@Nullable String typed) {
    return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The texts or codes that are not blank, in order. */
  public static List<String> texts(@Nullable List<String> typed) {
    return typed == null
        ? List.of()
        : typed.stream().map(Typed::text).flatMap(Optional::stream).toList();
  }

  /** A day, typed day month year. */
  public static Optional<LocalDate> day(@Nullable String typed) {
    return Days.day(typed);
  }

  /** A whole number, 0 to 999. */
  public static Optional<Integer> number(@Nullable String typed) {
    return text(typed).filter(text -> text.matches("[0-9]{1,3}")).map(Integer::valueOf);
  }

  /** How many come before, 0 to 99,999: where a list goes on. */
  public static Optional<Integer> place(@Nullable String typed) {
    return text(typed).filter(text -> text.matches("[0-9]{1,5}")).map(Integer::valueOf);
  }

  /** Degrees of latitude or longitude, with a point and negative in the south and the west. */
  public static Optional<Double> degrees(@Nullable String typed, int most) {
    return text(typed)
        .filter(text -> text.matches("-?[0-9]{1,3}([.][0-9]{1,6})?"))
        .map(Double::valueOf)
        .filter(degrees -> Math.abs(degrees) <= most);
  }

  /**
   * The id of a record or person, written as ids are everywhere: in lower case, with all its zeros.
   */
  public static Optional<UUID> id(@Nullable String typed) {
    try {
      return text(typed)
          .flatMap(
              text -> Optional.of(UUID.fromString(text)).filter(id -> text.equals(id.toString())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Why there is no answer at this path: null where there is one, or no reason was given. */
  public static @Nullable Missing missing(Form form, String path, @Nullable Object value) {
    boolean given =
        value instanceof List<?> list
            ? !list.isEmpty()
            : value instanceof String text ? !text.isBlank() : Objects.nonNull(value);
    return given ? null : form.missingAt(path).orElse(null);
  }
}
