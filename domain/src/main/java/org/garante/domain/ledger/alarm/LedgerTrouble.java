package org.garante.domain.ledger.alarm;

/** What can be wrong with the ledger's seals, the worst first (docs/operations.md, Alarms). */
public enum LedgerTrouble {
  /** What was sealed does not fit its last checkpoint: somebody changed it. */
  TREE_BROKEN("treeBroken"),
  /** This server has not the key that signed the last checkpoint, or cannot read it. */
  KEY_MISSING("keyMissing"),
  /** This server's sealer fails, most often because of its database. */
  FAILING("failing"),
  /** An entry has waited to be sealed beyond the limit, whichever server should have. */
  LATE("late"),
  /**
   * The last checkpoint tells of a time to come: a server's clock ran ahead, or this one's is slow.
   */
  CLOCK("clock"),
  /** Others than its owner may read the key. */
  KEY_EXPOSED("keyExposed"),
  /** New keys were asked for and could not be made. */
  NOT_ROTATED("notRotated"),
  /** Somebody who is to hold checkpoints has not got any for too long. */
  UNDELIVERED("undelivered");

  private final String word;

  LedgerTrouble(String word) {
    this.word = word;
  }

  /** As programs are told. */
  public String word() {
    return word;
  }
}
