package org.garante.domain.ledger.past;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garante.domain.ledger.past.AskedPast.Sealing;

/** Reads how far the ledger was sealed when. */
public interface PastQuery {
  /** A position, with the time of the first checkpoint that covers it; empty if none does yet. */
  Optional<Sealing> find(long position);

  /** The last position of the newest checkpoint at or before then; empty if there was none yet. */
  Optional<Sealing> find(Instant moment);

  /**
   * The last position of the newest checkpoint of each day on which there was one, on the capital's
   * calendar, newest first.
   */
  List<Sealing> ends(int mostDays);
}
