package org.garante.domain.ledger.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A checkpoint as somebody outside kept it, read with suspicion.
 *
 * @param text what is signed
 * @param signatures the lines below the empty one
 */
record SignedNote(String text, List<String> signatures) {
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final int KEY_BYTES = 32;
  private static final int SIGNATURE_BYTES = 64;
  private static final int LEDGER = 0x01;

  /** Reads a note; empty if it has not the form of one. Line ends of any system will do. */
  static Optional<SignedNote> read(String note) {
    String plain = note.strip().replace("\r\n", "\n") + "\n";
    int end = plain.indexOf("\n\n");
    if (end < 0) {
      return Optional.empty();
    }
    SignedNote read =
        new SignedNote(plain.substring(0, end + 1), plain.substring(end + 2).lines().toList());
    return read.text.lines().count() == 3 && read.size().isPresent() && read.root().isPresent()
        ? Optional.of(read)
        : Optional.empty();
  }

  String origin() {
    return line(0);
  }

  private Optional<Long> size() {
    return Optional.of(line(1)).filter(size -> size.matches("[1-9][0-9]{0,17}")).map(Long::valueOf);
  }

  /** The number of leaves it covers. */
  long treeSize() {
    return size().orElseThrow();
  }

  private Optional<byte[]> root() {
    try {
      return Optional.of(Base64.getDecoder().decode(line(2)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  byte[] treeRoot() {
    return root().orElseThrow();
  }

  private String line(int number) {
    return text.split("\n", -1)[number];
  }

  /** Whether the ledger's key of this verifier line signed it. */
  boolean isSignedBy(String verifierLine) {
    try {
      String[] key = verifierLine.split("\\+", 3);
      byte[] typed = Base64.getDecoder().decode(key[2]);
      return typed[0] == LEDGER
          && signatures.stream()
              .filter(line -> line.startsWith("\u2014 " + key[0] + " "))
              .anyMatch(line -> verifies(line, HexFormat.of().parseHex(key[1]), typed));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return false; // somebody put a line among the keys that is none
    }
  }

  /** Whether the first of its signatures is of that key. */
  boolean isSignedFirstBy(String verifierLine) {
    return new SignedNote(text, signatures.subList(0, Math.min(1, signatures.size())))
        .isSignedBy(verifierLine);
  }

  private boolean verifies(String line, byte[] id, byte[] typed) {
    try {
      byte[] signature = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
      if (signature.length != id.length + SIGNATURE_BYTES
          || !Arrays.equals(id, Arrays.copyOf(signature, id.length))) {
        return false;
      }
      byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_BYTES);
      System.arraycopy(typed, 1, encoded, X509_PREFIX.length, KEY_BYTES);
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      ed25519.update(text.getBytes(StandardCharsets.UTF_8));
      return ed25519.verify(Arrays.copyOfRange(signature, id.length, signature.length));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return false;
    }
  }
}
