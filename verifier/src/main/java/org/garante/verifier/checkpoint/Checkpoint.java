package org.garante.verifier.checkpoint;

import java.util.OptionalLong;
import org.garante.verifier.json.Malformed;
import org.garante.verifier.tree.Hash;

/**
 * What the ledger said of itself at a time: this many leaves, this root. It carries what the keys
 * that are held say of its signatures.
 *
 * @param ledgerSigned whether a ledger key held signed it
 * @param signed whether any key held did
 * @param forged whether a signature under the name of a key held is not one
 * @param time seconds since 1970, signed by a cosigner key held
 */
public record Checkpoint(
    String origin,
    long size,
    byte[] root,
    boolean ledgerSigned,
    boolean signed,
    boolean forged,
    OptionalLong time) {
  private static final int MAX_DIGITS = 15;
  private static final long LAST_SECOND = 253_402_300_799L;

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
    boolean ledgerSigned = false;
    boolean signed = false;
    boolean forged = false;
    OptionalLong time = OptionalLong.empty();
    for (SignedNote.SignatureLine line : note.signatures()) {
      for (VerifierKey key : held.namedBy(line)) {
        if (!key.verifies(text, line.signature()) || isAbsurd(key, line)) {
          forged = true;
          continue;
        }
        signed = true;
        ledgerSigned |= !key.isCosigner() && key.name().equals(origin);
        if (key.isCosigner() && key.name().equals(origin + "/cosigner")) {
          long seconds = VerifierKey.time(line.signature());
          time = OptionalLong.of(Math.min(seconds, time.orElse(seconds)));
        }
      }
    }
    return new Checkpoint(origin, size, root, ledgerSigned, signed, forged, time);
  }

  private static boolean isAbsurd(VerifierKey key, SignedNote.SignatureLine line) {
    return key.isCosigner() && VerifierKey.time(line.signature()) > LAST_SECOND;
  }
}
