package org.garante.verifier.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Parses one JSON text from bytes in UTF-8. Depth and number of values are limited, because whoever
 * made the text may want the verifier to fall over.
 */
public final class JsonParser {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_VALUES = 400_000;
  private static final long MAX_WHOLE = 1L << 53;

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final int maxValues;
  private int at;
  private int depth;
  private int values;

  private JsonParser(byte[] bytes, int start, int end, int maxValues) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.at = start;
    this.maxValues = maxValues;
  }

  /**
   * The object that these bytes are.
   *
   * @throws Malformed if they are not one object and nothing else
   */
  public static Json.Obj object(byte[] bytes, int start, int end) {
    return object(bytes, start, end, MAX_VALUES);
  }

  /** The same with another limit to the number of values. */
  public static Json.Obj object(byte[] bytes, int start, int end, int maxValues) {
    JsonParser parser = new JsonParser(bytes, start, end, maxValues);
    if (parser.value() instanceof Json.Obj object) {
      parser.blank();
      if (parser.at < end) {
        throw parser.malformed("malformed.json.rest");
      }
      return object;
    }
    throw parser.malformed("malformed.json.object");
  }

  private Json value() {
    if (++values > maxValues) {
      throw malformed("malformed.json.values");
    }
    blank();
    return switch (peek()) {
      case '{' -> members();
      case '[' -> elements();
      case '"' -> new Json.Text(text());
      case 't' -> literal("true", new Json.Truth(true));
      case 'f' -> literal("false", new Json.Truth(false));
      case 'n' -> literal("null", Json.Null.NULL);
      default -> whole();
    };
  }

  private Json.Obj members() {
    open();
    TreeMap<String, Json> members = new TreeMap<>();
    if (!closes('}')) {
      do {
        blank();
        if (peek() != '"') {
          throw malformed("malformed.json");
        }
        String name = text();
        blank();
        expect(':');
        if (members.put(name, value()) != null) {
          throw malformed("malformed.json.twice");
        }
      } while (continues('}'));
    }
    depth--;
    return new Json.Obj(members);
  }

  private Json.Arr elements() {
    open();
    List<Json> elements = new ArrayList<>();
    if (!closes(']')) {
      do {
        elements.add(value());
      } while (continues(']'));
    }
    depth--;
    return new Json.Arr(elements);
  }

  private void open() {
    if (++depth > MAX_DEPTH) {
      throw malformed("malformed.json.depth");
    }
    at++;
  }

  private boolean closes(char bracket) {
    blank();
    if (peek() == bracket) {
      at++;
      return true;
    }
    return false;
  }

  private boolean continues(char bracket) {
    if (closes(bracket)) {
      return false;
    }
    expect(',');
    return true;
  }

  private Json literal(String word, Json value) {
    for (int i = 0; i < word.length(); i++) {
      expect(word.charAt(i));
    }
    return value;
  }

  private Json.Whole whole() {
    int from = at;
    boolean negative = peek() == '-';
    if (negative) {
      at++;
    }
    int digits = at;
    long number = 0;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - digits < 17) {
      number = number * 10 + bytes[at++] - '0';
    }
    boolean tooLong = at - digits > 16 || number > MAX_WHOLE;
    boolean padded = at - digits > 1 && bytes[digits] == '0';
    boolean goesOn = at < end && ".eE0123456789+-".indexOf(bytes[at]) >= 0;
    if (at == digits) {
      throw malformed("malformed.json");
    }
    if (tooLong || padded || goesOn || negative && number == 0) {
      at = from;
      throw malformed("malformed.json.number");
    }
    return new Json.Whole(negative ? -number : number);
  }

  private String text() {
    int from = ++at;
    int seen = 0;
    while (at < end && bytes[at] != '"' && bytes[at] != '\\') {
      if (bytes[at] >= 0 && bytes[at] < ' ') {
        throw malformed("malformed.json.control");
      }
      seen |= bytes[at++];
    }
    if (peek() == '"') {
      String text = seen >= 0 ? ascii(from, at) : utf8(from, at);
      at++;
      return text;
    }
    return escaped(from);
  }

  private String escaped(int from) {
    StringBuilder text = new StringBuilder(utf8(from, at));
    while (peek() != '"') {
      if (peek() == '\\') {
        at++;
        text.append(escape());
        continue;
      }
      int plain = at;
      while (at < end && bytes[at] != '"' && bytes[at] != '\\') {
        if (bytes[at] >= 0 && bytes[at] < ' ') {
          throw malformed("malformed.json.control");
        }
        at++;
      }
      text.append(utf8(plain, at));
    }
    requireWholeCharacters(text);
    at++;
    return text.toString();
  }

  private char escape() {
    int c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> (char) c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unit();
      default -> throw malformed("malformed.json.escape");
    };
  }

  private char unit() {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw malformed("malformed.json.escape");
      }
      unit = unit * 16 + digit;
      at++;
    }
    return (char) unit;
  }

  private void requireWholeCharacters(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw malformed("malformed.json.surrogate");
      }
    }
  }

  private String ascii(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private String utf8(int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw malformed("malformed.utf8");
    }
  }

  private void blank() {
    while (at < end && (bytes[at] == ' ' || bytes[at] >= '\t' && bytes[at] <= '\r')) {
      if (bytes[at] == 0x0B || bytes[at] == '\f') {
        throw malformed("malformed.json");
      }
      at++;
    }
  }

  private int peek() {
    if (at >= end) {
      throw malformed("malformed.json.end");
    }
    return bytes[at];
  }

  private void expect(char c) {
    if (peek() != c) {
      throw malformed("malformed.json");
    }
    at++;
  }

  private Malformed malformed(String key) {
    return new Malformed(key, at - start + 1);
  }
}
