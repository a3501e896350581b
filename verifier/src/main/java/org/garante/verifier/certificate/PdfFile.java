package org.garante.verifier.certificate;

import static org.garante.verifier.certificate.PdfParser.require;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.garante.verifier.certificate.PdfParser.Name;
import org.garante.verifier.certificate.PdfParser.Reference;

/**
 * A PDF of the one form in which every reader sees the same objects: from the first byte to the
 * last one object behind the other, then one table that says where each stands, and its end.
 * Nothing was written over anything, and nothing is packed into something else.
 */
final class PdfFile {
  private static final int TABLE_LINE = 20;

  private final PdfParser parser;
  private final Map<Reference, PdfObject> objects = new HashMap<>();
  private final Map<String, Object> trailer;

  /**
   * An object, and its stream where it has one.
   *
   * @param at where it begins
   * @param from where its stream does
   * @param length of its stream; negative where there is none
   */
  record PdfObject(int at, Object value, int from, int length) {
    boolean isStream() {
      return length >= 0;
    }
  }

  PdfFile(byte[] pdf) {
    parser = new PdfParser(pdf);
    readHead();
    while (!parser.takes("xref")) {
      readObject();
      parser.space();
    }
    int table = parser.position() - "xref".length();
    readTable();
    trailer = dictionary(parser.value());
    require(Stream.of("Prev", "XRefStm", "Encrypt").noneMatch(trailer::containsKey));
    parser.space();
    parser.must("startxref");
    parser.space();
    require(parser.whole() == table);
    parser.space();
    parser.must("%%EOF");
    parser.space();
    require(parser.ended());
  }

  /** The catalog. */
  Map<String, Object> root() {
    return dictionary(resolved(trailer.get("Root")));
  }

  Collection<PdfObject> objects() {
    return objects.values();
  }

  /** The value, wherever it stands. */
  Object resolved(Object value) {
    return value instanceof Reference reference ? object(reference).value() : value;
  }

  PdfObject object(Reference reference) {
    PdfObject object = objects.get(reference);
    require(object != null);
    return object;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> dictionary(Object value) {
    require(value instanceof Map);
    return (Map<String, Object>) value;
  }

  private void readHead() {
    parser.must("%PDF-1.");
    parser.whole();
    parser.space();
    if (parser.takes("%")) {
      parser.line();
    }
    parser.space();
  }

  private void readObject() {
    int at = parser.position();
    long number = parser.whole();
    parser.must(" ");
    Reference reference = new Reference(number, parser.whole());
    parser.must(" obj");
    parser.space();
    Object value = parser.value();
    parser.space();
    int from = 0;
    int length = -1;
    if (parser.takes("stream")) {
      require(parser.takes("\r\n") || parser.takes("\n"));
      from = parser.position();
      length = lengthOf(dictionary(value));
      parser.skip(length);
      parser.space();
      parser.must("endstream");
      parser.space();
    }
    parser.must("endobj");
    require(objects.put(reference, new PdfObject(at, value, from, length)) == null);
  }

  /** Its length stands there itself, and its bytes stand there and nowhere else. */
  private static int lengthOf(Map<String, Object> dictionary) {
    require(Stream.of("F", "FFilter", "FDecodeParms").noneMatch(dictionary::containsKey));
    Object type = dictionary.get("Type");
    require(!new Name("ObjStm").equals(type) && !new Name("XRef").equals(type));
    require(dictionary.get("Length") instanceof Long length && length <= Integer.MAX_VALUE);
    return (int) (long) dictionary.get("Length");
  }

  /** The table names every object, where it is, once, and no other. */
  private void readTable() {
    Set<Long> numbers = new HashSet<>();
    int used = 0;
    parser.space();
    while (!parser.takes("trailer")) {
      long first = parser.whole();
      parser.must(" ");
      long count = parser.whole();
      parser.space();
      for (long number = first; number < first + count; number++) {
        int line = parser.position();
        long at = parser.whole();
        parser.must(" ");
        long generation = parser.whole();
        require(numbers.add(number));
        if (parser.takes(" n")) {
          require(object(new Reference(number, generation)).at() == at);
          used++;
        } else {
          parser.must(" f");
        }
        parser.space();
        require(parser.position() - line == TABLE_LINE);
      }
    }
    require(used == objects.size());
    parser.space();
  }
}
