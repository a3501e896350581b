package org.garante.verifier.certificate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.garante.verifier.report.CannotJudge;

/**
 * Reads the values of PDF: dictionaries as maps by their names in plain letters, arrays as lists,
 * names, references, whole numbers, strings as {@code byte[]}; other numbers and words as their
 * text.
 */
final class PdfParser {
  private static final int MAX_DEPTH = 64;
  private static final String SPACE = "\0\t\n\f\r ";
  private static final String DELIMITERS = "()<>[]{}/%";

  private final byte[] pdf;
  private int at;

  /** A name, its escapes undone. */
  record Name(String text) {}

  /** Where else the value stands. */
  record Reference(long number, long generation) {}

  PdfParser(byte[] pdf) {
    this.pdf = pdf;
  }

  int position() {
    return at;
  }

  /** Goes on behind so many bytes. */
  void skip(int count) {
    require(count >= 0 && count <= pdf.length - at);
    at += count;
  }

  boolean ended() {
    return at == pdf.length;
  }

  /** Whether this stands here; then it goes on behind it. */
  boolean takes(String text) {
    boolean here = text.length() <= pdf.length - at;
    for (int i = 0; here && i < text.length(); i++) {
      here = pdf[at + i] == (byte) text.charAt(i);
    }
    at += here ? text.length() : 0;
    return here;
  }

  void must(String text) {
    require(takes(text));
  }

  /** Blanks and ends of lines; comments have no place between values. */
  void space() {
    while (at < pdf.length && SPACE.indexOf(pdf[at]) >= 0) {
      at++;
    }
  }

  /** What remains of the line. */
  void line() {
    while (at < pdf.length && pdf[at] != '\n' && pdf[at] != '\r') {
      at++;
    }
  }

  /** Digits, as many as there are. */
  long whole() {
    int from = at;
    while (at < pdf.length && pdf[at] >= '0' && pdf[at] <= '9') {
      at++;
    }
    require(at > from && at - from <= 10);
    return Long.parseLong(latin(from, at));
  }

  Object value() {
    return value(0);
  }

  private Object value(int depth) {
    require(depth < MAX_DEPTH && at < pdf.length);
    if (takes("<<")) {
      return dictionary(depth);
    }
    return switch (pdf[at]) {
      case '[' -> array(depth);
      case '/' -> name();
      case '(' -> literal();
      case '<' -> hexadecimal();
      default -> word();
    };
  }

  private Map<String, Object> dictionary(int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    space();
    while (!takes(">>")) {
      String name = name().text();
      space();
      require(members.put(name, value(depth + 1)) == null);
      space();
    }
    return members;
  }

  private List<Object> array(int depth) {
    List<Object> values = new ArrayList<>();
    must("[");
    space();
    while (!takes("]")) {
      values.add(value(depth + 1));
      space();
    }
    return values;
  }

  private Name name() {
    must("/");
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    while (at < pdf.length && isRegular(pdf[at])) {
      if (takes("#")) {
        require(at + 2 <= pdf.length);
        name.write(16 * digit(pdf[at]) + digit(pdf[at + 1]));
        at += 2;
      } else {
        name.write(pdf[at++]);
      }
    }
    return new Name(name.toString(StandardCharsets.ISO_8859_1));
  }

  private byte[] literal() {
    must("(");
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (int open = 1; ; at++) {
      require(at < pdf.length);
      byte next = pdf[at];
      if (next == '\\') {
        text.write(next);
        require(++at < pdf.length);
      } else if (next == '(') {
        open++;
      } else if (next == ')' && --open == 0) {
        at++;
        return text.toByteArray();
      }
      text.write(pdf[at]);
    }
  }

  private byte[] hexadecimal() {
    must("<");
    int from = at;
    while (!takes(">")) {
      require(at < pdf.length && (SPACE.indexOf(pdf[at]) >= 0 || digit(pdf[at]) >= 0));
      at++;
    }
    return latin(from, at - 1).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A number, a reference, or a word such as {@code true}. */
  private Object word() {
    int from = at;
    while (at < pdf.length && isRegular(pdf[at])) {
      at++;
    }
    String word = latin(from, at);
    require(word.matches("[-+]?[0-9]*\\.?[0-9]*|true|false|null") && at > from);
    if (!word.matches("[0-9]{1,10}")) {
      return word;
    }
    int behind = at;
    if (takes(" ") && at < pdf.length && Character.isDigit(pdf[at])) {
      long generation = whole();
      if (takes(" R") && (at == pdf.length || !isRegular(pdf[at]))) {
        return new Reference(Long.parseLong(word), generation);
      }
    }
    at = behind;
    return Long.parseLong(word);
  }

  private static boolean isRegular(byte b) {
    return b > ' ' && DELIMITERS.indexOf(b) < 0 || b < 0;
  }

  private static int digit(byte b) {
    int digit = Character.digit(b, 16);
    require(digit >= 0);
    return digit;
  }

  private String latin(int from, int to) {
    return new String(pdf, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /**
   * @throws CannotJudge if it does not hold
   */
  static void require(boolean condition) {
    if (!condition) {
      throw new CannotJudge("certificate.pdf.form");
    }
  }
}
