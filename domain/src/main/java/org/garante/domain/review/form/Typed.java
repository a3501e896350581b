package org.garante.domain.review.form;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was typed; empty where nothing was, or where it cannot be read. */
public final class Typed {
  /** Greatest whole number that every reader of JSON reads exactly. */
  public static final long MOST = (1L << 53) - 1;

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

  /** A whole number from 0 to {@link #MOST}. */
  public static Optional<Long> whole(@Nullable String typed) {
    return text(typed)
        .filter(text -> text.matches("[0-9]{1,16}"))
        .map(Long::valueOf)
        .filter(number -> number <= MOST);
  }

  /**
   * A number with at most 15 figures before its point and 6 behind; without figures that say
   * nothing, so that it is kept as it is written.
   */
  public static Optional<BigDecimal> decimal(@Nullable String typed) {
    return text(typed)
        .filter(text -> text.matches("(0|[1-9][0-9]{0,14})([.][0-9]{1,6})?"))
        .map(BigDecimal::new);
  }

  /** A currency in use by ISO 4217. */
  public static Optional<Currency> currency(@Nullable String typed) {
    return text(typed)
        .flatMap(
            code ->
                Currency.getAvailableCurrencies().stream()
                    .filter(each -> each.getCurrencyCode().equals(code))
                    .filter(each -> each.getDefaultFractionDigits() >= 0)
                    .findFirst());
  }

  /** An address of the web with scheme and host, and nobody's name in it. */
  public static Optional<URI> url(@Nullable String typed) {
    try {
      return text(typed)
          .map(URI::create)
          .filter(url -> url.getHost() != null && url.getRawUserInfo() == null)
          .filter(url -> url.getScheme().matches("(?i)https?"));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
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
