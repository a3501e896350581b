package org.garante.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;

/** A PDF with a file embedded, as the register writes it, and as somebody else may. */
final class TestPdf {
  private static final String NAME = "certificate.json";

  private final List<byte[]> objects = new ArrayList<>();
  private String head = "%PDF-1.7\n%\u00e2\u00e3\n";
  private String between = "";
  private String more = "";
  private String behind = "";
  private int moved;
  private boolean unlisted;

  TestPdf(byte[] content, boolean deflated) {
    add("<</Type /Catalog /Names 2 0 R>>");
    add("<</EmbeddedFiles <</Names [(" + NAME + ") 3 0 R]>> >>");
    add("<</Type /Filespec /F (" + NAME + ") /UF (" + NAME + ")\n/EF <</F 4 0 R /UF 4 0 R>> >>");
    objects.add(embedded("", content, deflated));
  }

  /** Every way in which another reader sees another file, or may, by name. */
  static Map<String, Consumer<TestPdf>> ways(byte[] content, byte[] other) {
    Map<String, Consumer<TestPdf>> ways = new LinkedHashMap<>();
    byte[] second = embedded("", other, true);
    String file = "<</Type /Filespec /F (" + NAME + ") /UF (" + NAME + ") /EF <</F 5 0 R>> >>";
    ways.put("none", pdf -> pdf.set(1, "<</Type /Catalog>>"));
    ways.put(
        "two, both named",
        pdf -> {
          pdf.objects.add(second);
          pdf.add(file);
          pdf.set(2, "<</EmbeddedFiles <</Names [(a) 6 0 R (" + NAME + ") 3 0 R]>> >>");
        });
    ways.put(
        "two, one of them an annotation's",
        pdf -> {
          pdf.objects.add(second);
          pdf.add("<</Type /Annot /Subtype /FileAttachment /FS " + file + ">>");
        });
    ways.put(
        "two, the second without a type",
        pdf -> {
          pdf.objects.add(replaced(second, "/Type /EmbeddedFile", ""));
          pdf.add(file);
        });
    ways.put(
        "two, the second under names with escapes",
        pdf -> {
          pdf.objects.add(replaced(second, "EmbeddedFile", "Embedded#46ile"));
          pdf.add(file.replace("/EF", "/E#46"));
        });
    ways.put("two, the second named nowhere", pdf -> pdf.objects.add(second));
    ways.put(
        "one for each name",
        pdf -> {
          pdf.objects.add(second);
          pdf.set(3, replaced(pdf.objects.get(2), "/UF 4", "/UF 5"));
        });
    ways.put(
        "related files",
        pdf -> {
          pdf.objects.add(replaced(second, "/Type /EmbeddedFile", ""));
          pdf.set(3, replaced(pdf.objects.get(2), "/EF", "/RF <</F [(x) 5 0 R]>> /EF"));
        });
    ways.put("another name", pdf -> pdf.set(3, replaced(pdf.objects.get(2), "/UF (c", "/UF (d")));
    ways.put(
        "a tree of names",
        pdf -> pdf.set(2, "<</EmbeddedFiles <</Names [(" + NAME + ") 3 0 R] /Kids []>> >>"));
    ways.put(
        "a member of a dictionary twice",
        pdf -> {
          pdf.objects.add(replaced(second, "/Type /EmbeddedFile", ""));
          pdf.set(3, replaced(pdf.objects.get(2), "/EF", "/EF <</F 5 0 R>> /E#46"));
        });
    ways.put("an object twice", pdf -> pdf.between = "4 0 obj\n<<>>\nendobj\n");
    ways.put("an object that the table does not have", pdf -> pdf.unlisted = true);
    ways.put("a table that tells another place", pdf -> pdf.moved = 1);
    ways.put("a comment that holds an object", pdf -> pdf.between = "%4 0 obj <<>> endobj\n");
    ways.put("something before it", pdf -> pdf.head = "junk\n" + pdf.head);
    ways.put("something behind it", pdf -> pdf.behind = "junk");
    ways.put("another one behind it", pdf -> pdf.behind = text(new TestPdf(other, true).bytes()));
    ways.put("two ends", pdf -> pdf.behind = "%%EOF\n");
    ways.put(
        "an update",
        pdf -> {
          String update = "4 0 obj\n" + text(second) + "\nendobj\n";
          int at = pdf.bytes().length;
          pdf.behind =
              update
                  + String.format(Locale.ROOT, "xref\n4 1\n%010d 00000 n\r\n", at)
                  + "trailer\n<</Root 1 0 R /Size 5 /Prev 1>>\nstartxref\n"
                  + (at + update.length())
                  + "\n%%EOF\n";
        });
    ways.put("an earlier table", pdf -> pdf.more = "/Prev 9");
    ways.put("a table in a stream beside", pdf -> pdf.more = "/XRefStm 9");
    ways.put("encrypted", pdf -> pdf.more = "/Encrypt 2 0 R");
    ways.put(
        "objects packed into a stream",
        pdf -> pdf.objects.add(stream("/Type /Obj#53tm /N 1 /First 4", bytes("9 0 <<>>"), true)));
    ways.put(
        "a table in a stream", pdf -> pdf.objects.add(stream("/Type /XRef", bytes("0000"), false)));
    ways.put(
        "its length elsewhere",
        pdf -> {
          pdf.add(Integer.toString(content.length));
          pdf.set(
              4,
              replaced(embedded("", content, false), "/Length " + content.length, "/Length 5 0 R"));
        });
    ways.put(
        "another length",
        pdf ->
            pdf.set(
                4,
                replaced(
                    embedded("", content, false),
                    "/Length " + content.length,
                    "/Length " + (content.length - 1))));
    ways.put("in another file", pdf -> pdf.set(4, embedded("/F (other.json)", content, true)));
    ways.put(
        "packed otherwise", pdf -> pdf.set(4, embedded("/Filter /ASCIIHexDecode", content, false)));
    ways.put(
        "packed with parameters",
        pdf -> pdf.set(4, embedded("/DecodeParms <</Predictor 12>>", content, true)));
    ways.put(
        "something behind the end of what was packed",
        pdf -> {
          byte[] packed = joined(deflated(content), bytes("junk"));
          pdf.set(4, stream("/Type /EmbeddedFile /Filter /FlateDecode", packed, false));
        });
    return ways;
  }

  private void add(String object) {
    objects.add(bytes(object));
  }

  private void set(int number, String object) {
    set(number, bytes(object));
  }

  private void set(int number, byte[] object) {
    objects.set(number - 1, object);
  }

  private static byte[] embedded(String more, byte[] content, boolean deflated) {
    return stream(
        "/Type /EmbeddedFile /Subtype /application#2Fjson /Params <</Size 3>> " + more,
        content,
        deflated);
  }

  private static byte[] stream(String members, byte[] content, boolean deflated) {
    byte[] packed = deflated ? deflated(content) : content;
    String filter = deflated ? " /Filter /FlateDecode" : "";
    String head = "<<" + members + "\n/Length " + packed.length + filter + ">>\nstream\r\n";
    return joined(bytes(head), packed, bytes("\r\nendstream"));
  }

  private static byte[] deflated(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(content);
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
    return packed.toByteArray();
  }

  byte[] bytes() {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(bytes(head));
    StringBuilder table = new StringBuilder();
    for (byte[] object : objects) {
      table.append(String.format(Locale.ROOT, "%010d 00000 n\r\n", pdf.size() + moved));
      int number = table.length() / 20;
      pdf.writeBytes(joined(bytes(number + " 0 obj\n"), object, bytes("\nendobj\n")));
    }
    if (unlisted) {
      pdf.writeBytes(bytes("99 0 obj\n<<>>\nendobj\n"));
    }
    pdf.writeBytes(bytes(between));
    int at = pdf.size();
    pdf.writeBytes(bytes("xref\n0 1\n0000000000 65535 f\r\n1 " + objects.size() + "\n" + table));
    pdf.writeBytes(
        bytes(
            "trailer\n<</Root 1 0 R /Size 9 "
                + more
                + ">>\nstartxref\n"
                + at
                + "\n%%EOF\n"
                + behind));
    return pdf.toByteArray();
  }

  private static byte[] replaced(byte[] object, String from, String to) {
    String text = text(object);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(from);
    }
    return bytes(text.replace(from, to));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
