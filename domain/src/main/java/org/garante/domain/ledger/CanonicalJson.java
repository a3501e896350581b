package org.garante.domain.ledger;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/**
 * The JSON Canonicalization Scheme of RFC 8785, for the values the register hashes: objects,
 * arrays, strings, booleans, null and whole numbers a double holds exactly. Quantities, money and
 * instants are strings there (design.md, Evidence), so that no other number needs a canonical form;
 * one that comes all the same is refused.
 */
public final class CanonicalJson {
  private static final BigInteger GREATEST_EXACT = BigInteger.ONE.shiftLeft(53);

  private CanonicalJson() {}

  /** The canonical text of a value. */
  public static String write(JsonValue value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  /** The canonical text of a value, in UTF-8. */
  public static byte[] bytes(JsonValue value) {
    return write(value).getBytes(StandardCharsets.UTF_8);
  }

  private static void write(JsonValue value, StringBuilder out) {
    switch (value.getValueType()) {
      case OBJECT -> writeObject(value.asJsonObject(), out);
      case ARRAY -> writeArray(value.asJsonArray(), out);
      case STRING -> writeString(((JsonString) value).getString(), out);
      case NUMBER -> writeNumber((JsonNumber) value, out);
      case TRUE -> out.append("true");
      case FALSE -> out.append("false");
      case NULL -> out.append("null");
    }
  }

  /** Members in the order of their names' UTF-16 code units, which is how Java compares strings. */
  private static void writeObject(JsonObject object, StringBuilder out) {
    out.append('{');
    String separator = "";
    for (var member : new TreeMap<>(object).entrySet()) {
      out.append(separator);
      writeString(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
      separator = ",";
    }
    out.append('}');
  }

  private static void writeArray(JsonArray array, StringBuilder out) {
    out.append('[');
    String separator = "";
    for (JsonValue element : array) {
      out.append(separator);
      write(element, out);
      separator = ",";
    }
    out.append(']');
  }

  private static void writeNumber(JsonNumber number, StringBuilder out) {
    if (!number.isIntegral() || number.bigIntegerValue().abs().compareTo(GREATEST_EXACT) > 0) {
      throw new IllegalArgumentException(
          "only whole numbers up to 2^53 are hashed as numbers, not " + number);
    }
    out.append(number.bigIntegerValue());
  }

  private static void writeString(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u%04x".formatted((int) c));
          } else if (isLoneSurrogate(text, i)) {
            throw new IllegalArgumentException("half of a surrogate pair at " + i);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean isLoneSurrogate(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
