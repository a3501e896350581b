package org.garante.domain.review;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record's public name: {@code GAR-{KIND}-{YYYY}-{AGENCY}-{seq}-{check}}. The sequence is gapless
 * per kind, year and agency; the check digits are ISO 7064 MOD 97-10 over everything before them
 * without hyphens (A = 10 … Z = 35).
 */
public record Folio(String text) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "GAR-(?<kind>[A-Z]{3})-(?<year>\\d{4})-(?<agency>[A-Z0-9]+(?:-[A-Z0-9]+)*)-(?<seq>\\d{6,})-(?<check>\\d{2})");
  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  /**
   * @throws IllegalArgumentException if it has not the shape of a folio or its check digits are
   *     wrong
   */
  public Folio {
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      throw new IllegalArgumentException("not a folio: " + text);
    }
    String body = text.substring(0, text.length() - 3);
    if (!check(body).equals(shape.group("check"))) {
      throw new IllegalArgumentException("wrong check digits: " + text);
    }
  }

  /**
   * The folio with this number in the series of kind, year and agency; its check digits are
   * computed.
   */
  public static Folio of(String kind, int year, String agency, long sequence) {
    String body = "GAR-%s-%04d-%s-%06d".formatted(kind, year, agency, sequence);
    return new Folio(body + "-" + check(body));
  }

  /** Three letters. */
  public String kind() {
    return shape().group("kind");
  }

  /** Number within kind, year and agency, from 1. */
  public long sequence() {
    return Long.parseLong(shape().group("seq"));
  }

  private Matcher shape() {
    Matcher shape = SHAPE.matcher(text);
    shape.matches();
    return shape;
  }

  private static String check(String body) {
    StringBuilder digits = new StringBuilder();
    body.chars().filter(c -> c != '-').forEach(c -> digits.append(Character.getNumericValue(c)));
    BigInteger remainder = new BigInteger(digits + "00").mod(MODULUS);
    return "%02d".formatted(98 - remainder.intValue());
  }

  @Override
  public String toString() {
    return text;
  }
}
