package org.garante.domain.review.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Open;

/** Judges anew in a transaction of its own, for the background and for whoever reads. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class FindingTurn {
  private final LiveFindings live;

  @Inject
  public FindingTurn(LiveFindings live) {
    this.live = live;
  }

  /** Judges anew some of what is due; whether there was anything. */
  @Open("the background calls it; nobody is signed in there")
  public boolean settle() {
    return live.settle();
  }

  /** Judges anew what is read, and a few of the others that are due. */
  @Open("whoever calls it was let in to read")
  public void settleFor(Optional<UUID> read) {
    live.settleFor(read);
  }

  /** Judges anew some of what was not judged for a day. */
  @Open("the background calls it; nobody is signed in there")
  public void refresh() {
    live.refresh();
  }
}
