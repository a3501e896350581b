package org.garante.domain.ledger.past;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Finds the sealed position that a day in the past means. */
@ApplicationScoped
public class PastFinder {
  private final PastQuery sealings;

  @Inject
  public PastFinder(PastQuery sealings) {
    this.sealings = sealings;
  }

  /**
   * Reads what somebody typed, or an address says.
   *
   * @throws UnreadablePast if it is neither a position nor a day and time
   */
  public static AskedPast read(String typed) {
    try {
      return AskedPast.of(typed);
    } catch (IllegalArgumentException e) {
      throw new UnreadablePast(typed);
    }
  }

  /**
   * @param now a moment after it cannot be asked for: its answer would still change
   * @throws StillToCome if that is asked for
   * @throws NotSealedThen if there was no checkpoint yet
   * @throws UnknownPosition if the ledger does not reach that position
   */
  public SealedPast find(AskedPast asked, Instant now) {
    Optional<AskedPast.Sealing> sealing =
        asked.position().isPresent()
            ? Optional.of(position(asked.position().get()))
            : asked.moment().map(moment -> moment(moment, asked, now));
    return new SealedPast(asked, sealing.orElseThrow());
  }

  private AskedPast.Sealing position(long position) {
    return sealings.find(position).orElseThrow(() -> new UnknownPosition(position));
  }

  private AskedPast.Sealing moment(Instant moment, AskedPast asked, Instant now) {
    if (moment.isAfter(now)) {
      throw new StillToCome(asked);
    }
    return sealings.find(moment).orElseThrow(() -> new NotSealedThen(asked));
  }
}
