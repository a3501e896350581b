package org.garante.domain.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The languages an answer may name: Mexico's by INALI's 68 groupings with variants, its sign
 * languages, and the world's by ISO 639-1; any other is written out.
 */
public final class Languages {
  /** Begins the code of a language that is in no list, with its name after it. */
  public static final String OTHER = "mis:";

  private static final Map<String, Language> OWN = read();
  private static final Set<String> WORLD = Set.of(Locale.getISOLanguages());

  private Languages() {}

  /** Whether the code is of a language of the catalogue, or of another that is written out. */
  public static boolean isKnown(String code) {
    return OWN.containsKey(code) || WORLD.contains(code) || other(code).isPresent();
  }

  public static Optional<Language> find(String code) {
    return Optional.ofNullable(OWN.get(code));
  }

  /** What was written of a language that is in no list. */
  public static Optional<String> other(String code) {
    return code.matches(OTHER + "\\p{L}[\\p{L}\\p{M} '’.()-]{1,59}")
        ? Optional.of(code.substring(OTHER.length()))
        : Optional.empty();
  }

  /** Mexico's and its neighbours', which have more than a code of two letters. */
  public static Collection<Language> own() {
    return OWN.values();
  }

  private static Map<String, Language> read() {
    Map<String, Language> all = new LinkedHashMap<>();
    try (var in = Objects.requireNonNull(Languages.class.getResourceAsStream("languages.csv"));
        var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      reader
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(cell -> all.put(cell[0], new Language(cell[0], cell[1], cell[2], cell[3])));
      return Map.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
