package org.garante.domain.ledger.outside;

import java.util.Optional;

/**
 * Somebody who is to hold checkpoints.
 *
 * @param target the folder or address, as configured
 * @param last what it got last
 * @param missing how many entries the newest checkpoint covers that the last it got does not
 * @param trouble why it does not get more
 */
public record Holder(
    String target, Optional<Delivery> last, long missing, Optional<Undelivered> trouble) {

  /** What it holds, compared with the newest checkpoint. */
  public Holding getHolding() {
    if (last.isEmpty()) {
      return Holding.NOTHING;
    }
    return missing == 0 ? Holding.NEWEST : Holding.EARLIER;
  }

  /** What somebody holds. */
  public enum Holding {
    NEWEST,
    EARLIER,
    NOTHING
  }
}
