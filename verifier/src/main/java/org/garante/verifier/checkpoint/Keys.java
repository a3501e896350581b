package org.garante.verifier.checkpoint;

import java.util.ArrayList;
import java.util.List;
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
    return new Keys(List.copyOf(keys));
  }

  public Keys and(Keys more) {
    List<VerifierKey> keys = new ArrayList<>(all);
    keys.addAll(more.all);
    return new Keys(List.copyOf(keys));
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether one of them is a key of this ledger. */
  public boolean hasLedgerKey(String origin) {
    return all.stream().anyMatch(key -> !key.isCosigner() && key.name().equals(origin));
  }

  List<VerifierKey> namedBy(SignedNote.SignatureLine line) {
    return all.stream().filter(key -> key.isNamedBy(line)).toList();
  }
}
