package org.garante.verifier.certificate;

import static org.garante.verifier.certificate.PdfFile.dictionary;
import static org.garante.verifier.certificate.PdfParser.require;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.garante.verifier.certificate.PdfFile.PdfObject;
import org.garante.verifier.certificate.PdfParser.Name;
import org.garante.verifier.certificate.PdfParser.Reference;
import org.garante.verifier.report.CannotJudge;

/**
 * The one file embedded in a PDF, which is what every reader shows under its name, because there is
 * no other.
 */
final class PdfAttachment {
  private static final byte[] NAME = "certificate.json".getBytes(StandardCharsets.US_ASCII);
  private static final Set<Object> DEFLATED =
      Set.of(new Name("FlateDecode"), List.of(new Name("FlateDecode")));

  private final byte[] pdf;
  private final PdfFile file;
  private final int limit;

  /**
   * @param limit of the size of the embedded file
   * @throws CannotJudge if the PDF is not of the form that a register writes
   */
  PdfAttachment(byte[] pdf, int limit) {
    this.pdf = pdf;
    this.file = new PdfFile(pdf);
    this.limit = limit;
  }

  /**
   * What is in it.
   *
   * @throws CannotJudge if there is none, or another one, or it is not packed as a register does
   */
  byte[] content() {
    Map<String, Object> names = dictionaryIn(file.root(), "Names");
    Map<String, Object> tree = dictionaryIn(names, "EmbeddedFiles");
    require(file.resolved(tree.get("Names")) instanceof List && !tree.containsKey("Kids"));
    List<?> named = (List<?>) file.resolved(tree.get("Names"));
    if (named.size() != 2 || count(file.objects().stream().map(PdfObject::value)) != 1) {
      throw new CannotJudge("certificate.pdf.several");
    }
    require(isName(named.get(0)));
    Map<String, Object> specification = dictionary(file.resolved(named.get(1)));
    require(
        isName(specification.get("F"))
            && isName(specification.get("UF"))
            && !specification.containsKey("RF"));
    Map<String, Object> versions = dictionaryIn(specification, "EF");
    require(Set.copyOf(versions.values()).size() == 1);
    require(versions.values().iterator().next() instanceof Reference);
    PdfObject stream = file.object((Reference) versions.values().iterator().next());
    require(stream.isStream() && isEmbedded(stream.value()));
    if (file.objects().stream().filter(each -> isEmbedded(each.value())).count() != 1) {
      throw new CannotJudge("certificate.pdf.several");
    }
    return content(stream);
  }

  private Map<String, Object> dictionaryIn(Map<String, Object> from, String name) {
    if (!from.containsKey(name)) {
      throw new CannotJudge("certificate.pdf.none");
    }
    return dictionary(file.resolved(from.get(name)));
  }

  private boolean isName(Object value) {
    return file.resolved(value) instanceof byte[] text && Arrays.equals(text, NAME);
  }

  private static boolean isEmbedded(Object value) {
    return value instanceof Map<?, ?> map && new Name("EmbeddedFile").equals(map.get("Type"));
  }

  /** How often a file is said to be embedded. */
  private static long count(Stream<?> values) {
    return values
        .mapToLong(
            value -> {
              if (value instanceof Map<?, ?> map) {
                return (map.containsKey("EF") ? 1 : 0) + count(map.values().stream());
              }
              return value instanceof List<?> list ? count(list.stream()) : 0;
            })
        .sum();
  }

  private byte[] content(PdfObject stream) {
    Map<String, Object> said = dictionary(stream.value());
    require(!said.containsKey("DecodeParms"));
    if (!said.containsKey("Filter")) {
      if (stream.length() > limit) {
        throw new CannotJudge("certificate.pdf.broken");
      }
      return Arrays.copyOfRange(pdf, stream.from(), stream.from() + stream.length());
    }
    require(DEFLATED.contains(said.get("Filter")));
    return inflated(stream);
  }

  /** All of it, and nothing stands behind its end. */
  private byte[] inflated(PdfObject stream) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, stream.from(), stream.length());
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      byte[] part = new byte[1 << 14];
      while (!inflater.finished()) {
        int read = inflater.inflate(part);
        content.write(part, 0, read);
        if (content.size() > limit || read == 0 && !inflater.finished()) {
          throw new CannotJudge("certificate.pdf.broken");
        }
      }
      if (inflater.getRemaining() > 0) {
        throw new CannotJudge("certificate.pdf.broken");
      }
      return content.toByteArray();
    } catch (DataFormatException e) {
      throw new CannotJudge("certificate.pdf.broken");
    } finally {
      inflater.end();
    }
  }
}
