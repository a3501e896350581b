package org.garante.verifier.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.garante.verifier.json.Malformed;

/** A C2SP signed note: a text, an empty line, and a line for each signature. */
public record SignedNote(String text, List<SignatureLine> signatures) {
  private static final int MAX_LENGTH = 1 << 16;
  private static final int MAX_SIGNATURES = 100;
  private static final String DASH = "\u2014 ";

  /** A line that says who signed, and how. */
  record SignatureLine(String name, byte[] keyId, byte[] signature) {}

  /**
   * Takes a note apart.
   *
   * @throws Malformed if it is none
   */
  public static SignedNote of(String note) {
    int split = note.lastIndexOf("\n\n");
    boolean control = note.chars().anyMatch(c -> c < ' ' && c != '\n');
    if (note.length() > MAX_LENGTH || split < 0 || control || !note.endsWith("\n")) {
      throw new Malformed("malformed.note");
    }
    List<SignatureLine> signatures = new ArrayList<>();
    for (String line : note.substring(split + 2).split("\n", MAX_SIGNATURES + 2)) {
      if (!line.isEmpty()) {
        signatures.add(signature(line));
      }
    }
    if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
      throw new Malformed("malformed.note");
    }
    return new SignedNote(note.substring(0, split + 1), List.copyOf(signatures));
  }

  private static SignatureLine signature(String line) {
    String[] parts =
        line.startsWith(DASH) ? line.substring(DASH.length()).split(" ") : new String[0];
    if (parts.length != 2 || !isName(parts[0])) {
      throw new Malformed("malformed.note");
    }
    byte[] bytes =
        Base64Text.decode(parts[1])
            .filter(b -> b.length > 4)
            .orElseThrow(() -> new Malformed("malformed.note"));
    return new SignatureLine(
        parts[0], Arrays.copyOf(bytes, 4), Arrays.copyOfRange(bytes, 4, bytes.length));
  }

  static boolean isName(String name) {
    return !name.isEmpty()
        && name.indexOf('+') < 0
        && name.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  byte[] textBytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
