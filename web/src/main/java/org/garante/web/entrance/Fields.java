package org.garante.web.entrance;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.garante.domain.text.CleanText;
import org.garante.domain.text.TextTooLong;

/**
 * Fields as an address or a form has them, names and texts clean. What does not decode strictly to
 * UTF-8 is refused rather than guessed at.
 */
final class Fields {
  static final int MOST = 1000;
  static final int LONGEST_NAME = 200;

  /** As long as the longest answer of a form. */
  static final int LONGEST_VALUE = 20_000;

  /** Compared to the letter: passwords. Their names, without the form that they stand in. */
  private static final Set<String> EXACT = Set.of("password", "repeated", "until");

  private static final List<String> FACES = List.of("jakarta.faces.", "javax.faces.");

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private int number;
  private boolean changed;

  /**
   * Fields after the question mark of an address: texts of one line.
   *
   * @throws UnreadableRequest if they cannot be decoded
   */
  Fields ofAddress(String query) {
    return add(query.getBytes(StandardCharsets.UTF_8), CleanText::line);
  }

  /**
   * Fields of a form that was sent: texts may have several lines.
   *
   * @throws UnreadableRequest if they cannot be decoded
   */
  Fields ofForm(byte[] body) {
    return add(body, CleanText::lines);
  }

  private Fields add(byte[] encoded, UnaryOperator<String> cleaning) {
    int from = 0;
    for (int at = 0; at <= encoded.length; at++) {
      if (at == encoded.length || encoded[at] == '&') {
        if (at > from) {
          addOne(encoded, from, at, cleaning);
        }
        from = at + 1;
      }
    }
    return this;
  }

  private void addOne(byte[] encoded, int from, int to, UnaryOperator<String> cleaning) {
    if (++number > MOST) {
      throw UnreadableRequest.tooManyFields(MOST);
    }
    int equals = from;
    while (equals < to && encoded[equals] != '=') {
      equals++;
    }
    String name = decode(encoded, from, equals, true);
    if (!CleanText.line(name).equals(name)) {
      throw UnreadableRequest.undecodable();
    }
    TextTooLong.check(name, LONGEST_NAME);
    String value = equals == to ? "" : decode(encoded, equals + 1, to, true);
    boolean exact = EXACT.contains(name.substring(name.lastIndexOf(':') + 1));
    String clean = exact ? CleanText.exact(value) : cleaning.apply(value);
    changed |= !clean.equals(value);
    values
        .computeIfAbsent(name, first -> new ArrayList<>())
        .add(TextTooLong.check(clean, LONGEST_VALUE));
  }

  /**
   * The path of an address, decoded.
   *
   * @throws UnreadableRequest if it cannot be decoded
   */
  static String path(String encoded) {
    byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
    return decode(bytes, 0, bytes.length, false);
  }

  private static String decode(byte[] encoded, int from, int to, boolean plusIsBlank) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(to - from);
    for (int at = from; at < to; at++) {
      byte each = encoded[at];
      if (each == '%') {
        int high = at + 2 < to ? Character.digit(encoded[at + 1], 16) : -1;
        int low = at + 2 < to ? Character.digit(encoded[at + 2], 16) : -1;
        if (high < 0 || low < 0) {
          throw UnreadableRequest.undecodable();
        }
        decoded.write(high * 16 + low);
        at += 2;
      } else {
        decoded.write(each == '+' && plusIsBlank ? ' ' : each);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(decoded.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw UnreadableRequest.undecodable();
    }
  }

  /**
   * Without what only Faces' own forms send: where no form was sent it means nothing, and the page
   * that says so could not be shown.
   */
  Fields withoutFaces() {
    values.keySet().removeIf(name -> FACES.stream().anyMatch(name::startsWith));
    return this;
  }

  /** Whether it says of itself that a script sent it in the one way in which scripts say so. */
  boolean isAjaxOrNot() {
    return values
        .getOrDefault("jakarta.faces.partial.ajax", List.of("true"))
        .equals(List.of("true"));
  }

  /**
   * Only a form of a page has a field more than once: what is ticked of several. Elsewhere one of
   * the values would be passed over.
   *
   * @throws UnreadableRequest if a field is there twice
   */
  void requireOnce() {
    values.forEach(
        (name, given) -> {
          if (given.size() > 1) {
            throw UnreadableRequest.givenTwice(name);
          }
        });
  }

  /** Whether a form of a page was sent: Faces knows it by this field. */
  boolean isPressed() {
    return values.keySet().stream().anyMatch(name -> name.endsWith("faces.ViewState"));
  }

  Map<String, List<String>> values() {
    return values;
  }

  /** Whether a text is another than was sent. */
  boolean isChanged() {
    return changed;
  }

  /** As an address has them. */
  String encoded() {
    return values.entrySet().stream()
        .flatMap(field -> field.getValue().stream().map(value -> encoded(field.getKey(), value)))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
