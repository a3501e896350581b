package org.garante.domain.ledger.seal;

/** What comes of comparing a checkpoint kept outside with the ledger. */
public enum Comparison {
  /** The ledger's first leaves have exactly that root. */
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
