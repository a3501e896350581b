package org.garante.domain.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Countries by ISO 3166, the nationality of those who have none, and the words people use for them:
 * demonyms and acronyms in both languages. That a nationality is not known is no code but a missing
 * answer.
 */
public final class Nationalities {
  /** Stateless (ICAO 9303). */
  public static final String STATELESS = "XXA";

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Map<String, List<String>> WORDS = read();

  private Nationalities() {}

  public static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  public static boolean isKnown(String code) {
    return code.equals(STATELESS) || isCountry(code);
  }

  /** Other words for it, beside its name. */
  public static List<String> words(String code) {
    return WORDS.getOrDefault(code, List.of());
  }

  private static Map<String, List<String>> read() {
    try (var in =
            Objects.requireNonNull(Nationalities.class.getResourceAsStream("nationalities.csv"));
        var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return reader
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .collect(
              Collectors.toMap(
                  cells -> cells[0],
                  cells -> List.copyOf(Arrays.asList(cells).subList(1, cells.length))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
