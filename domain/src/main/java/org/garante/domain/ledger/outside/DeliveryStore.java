package org.garante.domain.ledger.outside;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garante.domain.ledger.seal.Checkpoint;

/** What delivery needs to know and to keep, as the sealer's role. */
public interface DeliveryStore {
  /** The checkpoint to deliver. */
  Optional<Checkpoint> due();

  /** What each target got last, by target. */
  List<Delivery> last();

  /**
   * Takes a target, so that no other server tries it at the same time.
   *
   * @param until when others may try it, should this server come to an end meanwhile
   * @return how many attempts failed since the last that did not; empty if it is not to be tried
   *     now
   */
  Optional<Integer> take(String target, Instant now, Instant until);

  /** Keeps the receipt of a checkpoint that left the house. */
  void delivered(Delivery delivery);

  /** Keeps why the target that was taken did not get it, and when it is to be tried again. */
  void failed(String target, Instant at, UndeliveredReason reason, String detail, Instant nextAt);
}
