package org.garante.verifier.certificate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.garante.verifier.report.CannotJudge;

/**
 * Finds the files embedded in a PDF by the words that stand around their streams, without reading
 * the rest of it. Streams that are neither plain nor deflated are passed over.
 */
final class PdfAttachment {
  private static final Pattern EMBEDDED = Pattern.compile("/Type\\s*/EmbeddedFile(?![A-Za-z0-9])");
  private static final Pattern STREAM = Pattern.compile(">>\\s*stream\\r?\\n");
  private static final Pattern LENGTH = Pattern.compile("/Length\\s+(\\d{1,9})(?!\\s+\\d+\\s+R)");
  private static final int MAX_DICTIONARY = 1 << 14;
  private static final int MAX_FILES = 100;

  private final byte[] pdf;
  private final String text;
  private final int limit;

  /**
   * @param limit of the size of one embedded file
   */
  PdfAttachment(byte[] pdf, int limit) {
    this.pdf = pdf;
    this.text = new String(pdf, StandardCharsets.ISO_8859_1);
    this.limit = limit;
  }

  /** The contents of all embedded files. */
  List<byte[]> files() {
    List<byte[]> files = new ArrayList<>();
    Matcher embedded = EMBEDDED.matcher(text);
    while (embedded.find() && files.size() < MAX_FILES) {
      int begins = text.lastIndexOf(" obj", embedded.start());
      int end = Math.min(text.length(), begins + MAX_DICTIONARY);
      Matcher stream = STREAM.matcher(text).region(Math.min(embedded.end(), end), end);
      if (begins >= 0 && stream.find()) {
        String dictionary = text.substring(begins, stream.start());
        if (!dictionary.contains("endobj")) {
          content(dictionary, stream.end()).ifPresent(files::add);
        }
      }
    }
    return files;
  }

  private Optional<byte[]> content(String dictionary, int from) {
    if (dictionary.contains("/FlateDecode")) {
      return Optional.of(inflated(from));
    }
    if (dictionary.contains("/Filter")) {
      return Optional.empty();
    }
    Matcher length = LENGTH.matcher(dictionary);
    int to =
        length.find() ? from + Integer.parseInt(length.group(1)) : text.indexOf("endstream", from);
    if (to < from || to > pdf.length || to - from > limit) {
      throw new CannotJudge("certificate.pdf.broken");
    }
    return Optional.of(Arrays.copyOfRange(pdf, from, to));
  }

  private byte[] inflated(int from) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, from, pdf.length - from);
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      byte[] part = new byte[1 << 14];
      while (!inflater.finished()) {
        int read = inflater.inflate(part);
        content.write(part, 0, read);
        if (content.size() > limit || read == 0 && !inflater.finished()) {
          throw new CannotJudge("certificate.pdf.broken");
        }
      }
      return content.toByteArray();
    } catch (DataFormatException e) {
      throw new CannotJudge("certificate.pdf.broken");
    } finally {
      inflater.end();
    }
  }
}
