package org.garante.domain.ledger.seal;

/** The stored tree does not fit its last checkpoint: what was sealed has been changed. */
public class TreeBroken extends RuntimeException {
  TreeBroken(long size) {
    super("the first " + size + " leaves do not have the root that was signed");
  }
}
