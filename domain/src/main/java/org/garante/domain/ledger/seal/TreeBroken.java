package org.garante.domain.ledger.seal;

/**
 * The stored tree does not fit its last checkpoint, or has holes: what was sealed has been changed.
 */
public class TreeBroken extends RuntimeException {
  public TreeBroken(String how) {
    super(how);
  }
}
