package org.garante.domain.attention;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.garante.domain.review.reading.Viewer;

/** Counts what waits, in one statement, and lists what no other list shows. */
public interface AttentionQuery {
  /** How much there is of each, in their order; counting stops at {@link Attention#MOST}. */
  List<Attention.Count> counts(Set<Matter> matters, Viewer viewer, Instant now);

  /** Records, drafts or links; the oldest, or the first to expire, first. */
  List<PendingRow> list(Matter matter, Instant now, int limit);
}
