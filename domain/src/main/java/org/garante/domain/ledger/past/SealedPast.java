package org.garante.domain.ledger.past;

/**
 * A day in the past as it was asked for, and how far the ledger was sealed then.
 *
 * @param sealing the last position that was sealed, and when
 */
public record SealedPast(AskedPast asked, AskedPast.Sealing sealing) {
  /** The last position of the ledger that was sealed then. */
  public long position() {
    return sealing.position();
  }

  /** Whether something sealed so was known then. */
  public boolean covers(AskedPast.Sealing other) {
    return other.position() <= position();
  }
}
