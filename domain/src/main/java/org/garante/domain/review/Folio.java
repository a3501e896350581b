package org.garante.domain.review;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.garante.domain.text.Codes;

/**
 * A record's public name: {@code GAR-{KIND}-{YYYY}-{AGENCY}-{seq}-{check}}. The sequence is gapless
 * per kind, year and agency; the check digits are ISO 7064 MOD 97-10 over everything before them
 * without hyphens (A = 10 … Z = 35).
 */
public record Folio(String text) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "GAR-(?<kind>[A-Z]{3})-(?<year>\\d{4})-(?<agency>[A-Z0-9]+(?:-[A-Z0-9]+)*)-(?<seq>\\d{6,})-(?<check>\\d{2})");
  private static final Pattern ALMOST =
      Pattern.compile(
          "GAR-(?<kind>[A-Z01]{3})-(?<year>[\\dOIL]{4})-(?<agency>[A-Z0-9]+(?:-[A-Z0-9]+)*)-(?<seq>[\\dOIL]{6,})-(?<check>[\\dOIL]{2})");
  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  /**
   * @throws IllegalArgumentException if it has not the shape of a folio or its check digits are
   *     wrong
   */
  public Folio {
    if (!isOne(text)) {
      throw new IllegalArgumentException("not a folio, or wrong check digits: " + text);
    }
  }

  /**
   * The folio with this number in the series of kind, year and agency; its check digits are
   * computed.
   */
  public static Folio of(String kind, int year, String agency, long sequence) {
    String body = String.format(Locale.ROOT, "GAR-%s-%04d-%s-%06d", kind, year, agency, sequence);
    return new Folio(body + "-" + check(body));
  }

  /**
   * The folio that was typed or pasted: whatever its dashes, blanks and capitals, and with letters
   * in place of the digits they are taken for, if the check digits then agree.
   */
  public static Optional<Folio> typed(String typed) {
    String spaced = Codes.canonical(typed.strip().replaceAll("[\\s\\p{Z}]+", "-"));
    return Stream.of(Codes.canonical(typed), spaced.replaceAll("-+", "-"))
        .flatMap(text -> Stream.of(text, withDigits(text)))
        .filter(Folio::isOne)
        .map(Folio::new)
        .findFirst();
  }

  private static boolean isOne(String text) {
    Matcher shape = SHAPE.matcher(text);
    return shape.matches()
        && check(text.substring(0, text.length() - 3)).equals(shape.group("check"));
  }

  /** With digits for letters where a folio has nothing but digits. */
  private static String withDigits(String text) {
    Matcher almost = ALMOST.matcher(text);
    if (!almost.matches()) {
      return text;
    }
    return "GAR-%s-%s-%s-%s-%s"
        .formatted(
            almost.group("kind").replace('0', 'O').replace('1', 'I'),
            digits(almost.group("year")),
            almost.group("agency"),
            digits(almost.group("seq")),
            digits(almost.group("check")));
  }

  private static String digits(String text) {
    return text.replace('O', '0').replace('I', '1').replace('L', '1');
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
    return String.format(Locale.ROOT, "%02d", 98 - remainder.intValue());
  }

  @Override
  public String toString() {
    return text;
  }
}
