package org.garante.verifier.ledger;

import java.util.Set;
import org.garante.verifier.json.Malformed;

/**
 * The formats that are known. Each thing names its own, and is judged by that: so what was written
 * once keeps its hashes when a later format comes.
 */
public final class Format {
  /** Of a bundle. */
  public static final String BUNDLE = "garante-bundle/2";

  /** Of a certificate. */
  public static final String CERTIFICATE = "garante-certificate/2";

  /** Of the entries of this version. */
  public static final String NEWEST = "garante/2";

  private static final Set<String> OF_ENTRIES = Set.of(NEWEST);

  private Format() {}

  /**
   * The format of an entry and of its commitment.
   *
   * @throws Malformed if it is not known
   */
  static String ofEntry(String named) {
    if (!OF_ENTRIES.contains(named)) {
      throw new Malformed("malformed.format", named, NEWEST);
    }
    return named;
  }
}
