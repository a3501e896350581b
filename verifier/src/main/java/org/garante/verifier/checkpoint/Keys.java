package org.garante.verifier.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.garante.verifier.json.Malformed;

/** The keys that someone who verifies holds, and trusts. */
public record Keys(List<VerifierKey> all) {

  /**
   * The keys of a text, one to a line; empty lines and lines that begin with {@code #} count for
   * nothing.
   *
   * @throws Malformed if another line is no key
   */
  public static Keys of(String text) {
    List<VerifierKey> keys = new ArrayList<>();
    for (String line : text.split("\r?\n")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        keys.add(VerifierKey.of(line.strip()));
      }
    }
    return new Keys(keys.stream().distinct().toList());
  }

  public Keys and(Keys more) {
    return new Keys(Stream.concat(all.stream(), more.all.stream()).distinct().toList());
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether one of them is a key of this ledger. */
  public boolean hasLedgerKey(String origin) {
    return !ledgerKeys(origin).isEmpty();
  }

  /** Those of them that are keys of this ledger. */
  public List<VerifierKey> ledgerKeys(String origin) {
    return all.stream().filter(key -> !key.isCosigner() && key.name().equals(origin)).toList();
  }

  List<VerifierKey> namedBy(SignedNote.SignatureLine line) {
    return all.stream().filter(key -> key.isNamedBy(line)).toList();
  }
}
