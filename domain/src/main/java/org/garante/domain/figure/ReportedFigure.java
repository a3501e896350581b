package org.garante.domain.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One figure somebody published (Cifra declarada).
 *
 * @param source id of the document it is in
 * @param metric what it measures, as a code: {@code arrests}, {@code homicides.change}
 * @param unit as a code: {@code persons}, {@code kg}
 * @param label what its source calls what it counts
 * @param words what the source says of it, by language
 */
public record ReportedFigure(
    String id,
    String source,
    String metric,
    String unit,
    BigDecimal value,
    Optional<BigDecimal> lower,
    Optional<BigDecimal> upper,
    Optional<Qualifier> qualifier,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Comparison comparison,
    Optional<FigureLabel> label,
    Map<String, Words> words) {

  /** How the source limits the value it gives. */
  public enum Qualifier {
    MORE_THAN,
    OVER,
    AT_LEAST,
    ALMOST,
    APPROXIMATELY
  }

  /** What a figure says of itself in words; empty where its source says nothing. */
  public record Words(
      String issuer, String area, String population, String comparisonBase, String caveat) {}

  public ReportedFigure {
    words = Map.copyOf(words);
    if (!words.containsKey("es") || !words.containsKey("en")) {
      throw new IllegalArgumentException("a figure is told in both languages: " + id);
    }
  }

  public Amount amount() {
    return new Amount(value, unit);
  }

  /** Its words in that language; in Spanish if there are none in it. */
  public Words in(Locale locale) {
    return words.getOrDefault(locale.getLanguage(), words.get("es"));
  }

  /** Its words as the differences are found by: those of its sources. */
  Words original() {
    return words.get("en");
  }
}
