package org.garante.verifier.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.garante.verifier.json.Malformed;
import org.garante.verifier.tree.Hash;

/**
 * What the ledger said of itself at a time: this many leaves, this root. It carries what the keys
 * that are held say of its signatures.
 *
 * @param signers the keys held that signed it, in the order of its lines, with the seconds since
 *     1970 that a cosigner signed
 * @param forged whether a signature under the name of a key held is not one
 */
public record Checkpoint(
    String origin, long size, byte[] root, List<Signer> signers, boolean forged) {
  private static final int MAX_DIGITS = 15;
  private static final long LAST_SECOND = 253_402_300_799L;

  /** A key that signed, and when where it says so. */
  record Signer(VerifierKey key, OptionalLong time) {
    boolean isOf(String name, boolean cosigner) {
      return key.name().equals(name) && key.isCosigner() == cosigner;
    }
  }

  /**
   * Reads a checkpoint and tries its signatures.
   *
   * @throws Malformed if it is none
   */
  public static Checkpoint of(String note, Keys held) {
    SignedNote signedNote = SignedNote.of(note);
    String[] lines = signedNote.text().split("\n", -1);
    if (lines.length != 4
        || lines[0].isEmpty()
        || lines[1].length() > MAX_DIGITS
        || !lines[1].matches("0|[1-9][0-9]*")) {
      throw new Malformed("malformed.checkpoint");
    }
    byte[] root =
        Base64Text.decode(lines[2])
            .filter(bytes -> bytes.length == Hash.LENGTH)
            .orElseThrow(() -> new Malformed("malformed.checkpoint"));
    return judged(lines[0], Long.parseLong(lines[1]), root, signedNote, held);
  }

  private static Checkpoint judged(
      String origin, long size, byte[] root, SignedNote note, Keys held) {
    byte[] text = note.textBytes();
    List<Signer> signers = new ArrayList<>();
    boolean forged = false;
    for (SignedNote.SignatureLine line : note.signatures()) {
      for (VerifierKey key : held.namedBy(line)) {
        if (key.verifies(text, line.signature()) && !isAbsurd(key, line)) {
          signers.add(
              new Signer(
                  key,
                  key.isCosigner()
                      ? OptionalLong.of(VerifierKey.time(line.signature()))
                      : OptionalLong.empty()));
        } else {
          forged = true;
        }
      }
    }
    return new Checkpoint(origin, size, root, List.copyOf(signers), forged);
  }

  /** Whether any key held signed it. */
  public boolean signed() {
    return !signers.isEmpty();
  }

  /** Whether a ledger key held signed it. */
  public boolean ledgerSigned() {
    return signers.stream().anyMatch(this::isLedger);
  }

  /** Seconds since 1970, signed by the register's own cosigner; of several the earliest. */
  public OptionalLong time() {
    return signers.stream()
        .filter(this::isClock)
        .mapToLong(signer -> signer.time().getAsLong())
        .min();
  }

  /** The register's own keys that signed it. */
  List<VerifierKey> ownSigners() {
    return signers.stream()
        .filter(signer -> isLedger(signer) || isClock(signer))
        .map(Signer::key)
        .toList();
  }

  Checkpoint signedOnlyBy(Predicate<VerifierKey> counting) {
    List<Signer> left = signers.stream().filter(signer -> counting.test(signer.key())).toList();
    return new Checkpoint(origin, size, root, left, forged);
  }

  /** Whether it covers more, or is of a later second. */
  boolean isLaterThan(Checkpoint other) {
    return size > other.size
        || time().isPresent()
            && other.time().isPresent()
            && time().getAsLong() > other.time().getAsLong();
  }

  private boolean isLedger(Signer signer) {
    return signer.isOf(origin, false);
  }

  private boolean isClock(Signer signer) {
    return signer.isOf(origin + "/cosigner", true);
  }

  private static boolean isAbsurd(VerifierKey key, SignedNote.SignatureLine line) {
    return key.isCosigner() && VerifierKey.time(line.signature()) > LAST_SECOND;
  }
}
