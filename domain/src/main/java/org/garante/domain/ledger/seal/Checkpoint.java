package org.garante.domain.ledger.seal;

import java.time.Instant;
import java.util.Base64;

/**
 * A signed statement of how far the ledger had come: a C2SP checkpoint (docs/ledger-format.md,
 * section 7). Who keeps one can tell later whether anything before it was changed.
 *
 * @param size number of leaves of the tree
 * @param root its root
 * @param at when it was signed, to the second, by the register's own cosigner
 * @param note the signed note, as it leaves the house
 */
public record Checkpoint(long size, byte[] root, Instant at, String note) {

  /** The text that is signed: origin, size, root. */
  static String text(String origin, long size, byte[] root) {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
  }

  /** The last position it covers. */
  public long lastPosition() {
    return size - 1;
  }
}
