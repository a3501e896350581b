package org.garante.domain.ledger.seal;

/** What comes of comparing a checkpoint kept outside with the ledger. */
public enum Comparison {
  /**
   * The tree kept over the ledger's first leaves has exactly that root. Of the entries and records
   * beneath it says nothing: that takes a bundle and a verifier.
   */
  AGREES,
  /** They have another: one of the two was changed. */
  DIFFERS,
  /** The ledger has fewer leaves than the checkpoint covers: its end is missing. */
  LEDGER_SHORTER,
  /** No key of this ledger signed it. */
  NOT_SIGNED,
  /** It is of another ledger. */
  OTHER_LEDGER,
  /** It is no checkpoint. */
  UNREADABLE
}
