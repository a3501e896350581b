package org.garante.verifier.ledger;

import java.util.Set;

/**
 * The formats that are known. Each entry names its own, and is judged by that: so what was written
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

  /** Whether a bundle or certificate may have entries of this format. */
  static boolean isOfEntries(String named) {
    return OF_ENTRIES.contains(named);
  }
}
