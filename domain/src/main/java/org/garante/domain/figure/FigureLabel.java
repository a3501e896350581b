package org.garante.domain.figure;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a source calls what it counts: "extradited", "seized", "high-ranking". Never the legal
 * basis.
 *
 * @param words by language, Spanish and English
 * @param recordedAs the kind of transfer that word is the name of, if it is one's
 */
public record FigureLabel(About about, Map<String, String> words, Optional<String> recordedAs) {
  /** What a label says something about. Labels about different things do not differ. */
  public enum About {
    TITLE,
    RANK,
    MEASURE
  }

  public FigureLabel {
    words = Map.copyOf(words);
  }

  public String in(Locale locale) {
    return words.getOrDefault(locale.getLanguage(), words.getOrDefault("es", ""));
  }

  boolean contradicts(FigureLabel other) {
    return about == other.about && !words.equals(other.words);
  }
}
