package org.garante.verifier.record;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garante.verifier.report.CannotJudge;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Findings;
import org.garante.verifier.report.Place;

/**
 * Follows the numbers of folios: 1, 2, 3 … for each kind, year and agency. The check digits are ISO
 * 7064 MOD 97-10 over what is before them without hyphens.
 */
public final class FolioSeries {
  private static final Pattern SHAPE =
      Pattern.compile("(GAR-[A-Z]{3}-\\d{4}-[A-Z0-9]+(?:-[A-Z0-9]+)*)-(\\d{6,15})-(\\d{2})");
  private static final int MAX_LENGTH = 100;
  private static final int MAX_SERIES = 100_000;

  private final Map<String, Long> last = new HashMap<>();
  private final Findings findings;

  public FolioSeries(Findings findings) {
    this.findings = findings;
  }

  /** Takes the next folio. */
  public void take(Place place) {
    String folio = place.folio();
    Matcher shape = SHAPE.matcher(folio);
    if (folio.length() > MAX_LENGTH || !shape.matches() || !hasRightDigits(folio)) {
      findings.add(Code.FOLIO_GAP, place, "folio-gap.digits");
      return;
    }
    String series = shape.group(1);
    long number = Long.parseLong(shape.group(2));
    long expected = last.getOrDefault(series, 0L) + 1;
    if (number != expected) {
      findings.add(Code.FOLIO_GAP, place, "folio-gap", number, series, expected);
    }
    last.merge(series, number, Math::max);
    if (last.size() > MAX_SERIES) {
      throw new CannotJudge("bundle.series.many");
    }
  }

  private static boolean hasRightDigits(String folio) {
    int remainder = 0;
    for (int i = 0; i < folio.length(); i++) {
      char c = folio.charAt(i);
      if (c != '-') {
        int value = Character.digit(c, 36);
        remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
      }
    }
    return remainder == 1 && !folio.endsWith("00") && !folio.endsWith("01");
  }
}
