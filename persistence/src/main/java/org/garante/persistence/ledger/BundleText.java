package org.garante.persistence.ledger;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.garante.domain.ledger.CanonicalJson;

/**
 * How a bundle writes what is stored, also where somebody made it something that no text of it
 * could say: a bundle that cannot be written or judged would hide what was done.
 */
final class BundleText {
  /** Three bytes each at most, so that no line is longer than 8 MiB. */
  private static final int LONGEST = 1 << 21;

  static final int SALT = 32;

  private BundleText() {}

  /**
   * A point in time as SQL. One that is after the year 9999, infinite or missing is written as the
   * last there is, which nothing entered says.
   */
  static String time(String column) {
    return """
        case when %1$s < '9999-12-31Z' and isfinite(%1$s)
          then to_char(%1$s at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
          else '9999-12-31T23:59:59.999999Z' end"""
        .formatted(column);
  }

  /**
   * A day as SQL, in the form of docs/ledger-format.md, section 9, whatever its year: left to
   * itself, the database writes the year 0 as the year 1 of an era before.
   */
  static String day(String column) {
    return "%s || to_char(%s, '-MM-DD')".formatted(year(column), column);
  }

  /** A moment of an answer as SQL, in the same way. */
  static String moment(String column) {
    String utc = "(%s at time zone 'UTC')".formatted(column);
    return "%s || to_char(%s, '-MM-DD\"T\"HH24:MI:SS.US\"Z\"')".formatted(year(utc), utc);
  }

  /** Four digits, with a sign where the year has more or is before 0. */
  private static String year(String date) {
    String year =
        "(extract(year from %1$s)::int + (extract(year from %1$s) < 0)::int)".formatted(date);
    return """
        case when %1$s > 9999 then '+' when %1$s < 0 then '-' else '' end \
        || lpad(abs(%1$s)::text, greatest(4, length(abs(%1$s)::text)), '0')"""
        .formatted(year);
  }

  /** A position as SQL. None is beyond what JSON can say. */
  static String position(String column) {
    return "case when %1$s < 1::bigint << 53 then %1$s when %1$s is not null then (1::bigint << 53) - 1 end"
        .formatted(column);
  }

  /** The salt of an opening, salt in hex and value; empty if it is gone or no salt. */
  static Optional<byte[]> salt(JsonArray opening) {
    return Optional.of(opening.get(0))
        .filter(JsonString.class::isInstance)
        .map(hex -> HexFormat.of().parseHex(((JsonString) hex).getString()))
        .filter(salt -> salt.length == SALT);
  }

  /** A line, or where it would be too long, the one with nothing opened. */
  static String of(JsonObject line, Supplier<JsonObject> closed) {
    String text = CanonicalJson.write(line);
    return text.length() <= LONGEST ? text : CanonicalJson.write(closed.get());
  }
}
