package org.garante.domain.ledger.past;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.garante.domain.ledger.KnownOn;

/** Finds the sealed position that a day in the past means. */
@ApplicationScoped
public class Pasts {
  private final PastQuery sealings;

  @Inject
  public Pasts(PastQuery sealings) {
    this.sealings = sealings;
  }

  /**
   * Reads what somebody typed, or an address says.
   *
   * @throws UnreadablePast if it is neither a position nor a day and time
   */
  public static KnownOn read(String typed) {
    try {
      return KnownOn.of(typed);
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
  public Past find(KnownOn asked, Instant now) {
    Optional<KnownOn.Sealing> sealing =
        asked.position().isPresent()
            ? Optional.of(position(asked.position().get()))
            : asked.moment().map(moment -> moment(moment, asked, now));
    return new Past(asked, sealing.orElseThrow());
  }

  private KnownOn.Sealing position(long position) {
    return sealings.find(position).orElseThrow(() -> new UnknownPosition(position));
  }

  private KnownOn.Sealing moment(Instant moment, KnownOn asked, Instant now) {
    if (moment.isAfter(now)) {
      throw new StillToCome(asked);
    }
    return sealings.find(moment).orElseThrow(() -> new NotSealedThen(asked));
  }
}
