package org.garante.domain.ledger.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.garante.domain.access.Action;
import org.garante.domain.access.Requires;
import org.garante.domain.ledger.seal.Checkpoint;
import org.garante.domain.ledger.seal.CheckpointQuery;

/** Shows who holds which checkpoint. */
@ApplicationScoped
public class HolderService {
  private final CheckpointQuery checkpoints;
  private final HolderQuery holders;
  private final CheckpointDelivery delivery;

  @Inject
  public HolderService(
      CheckpointQuery checkpoints, HolderQuery holders, CheckpointDelivery delivery) {
    this.checkpoints = checkpoints;
    this.holders = holders;
    this.delivery = delivery;
  }

  /** Everybody who is to hold checkpoints, in the order they are configured. */
  @Requires(Action.READ_LEDGER)
  public List<Holder> holders() {
    long newest = checkpoints.newest().map(Checkpoint::size).orElse(0L);
    List<Delivery> last = holders.lastDeliveries();
    List<Undelivered> undelivered = holders.undelivered();
    return delivery.targets().stream()
        .map(
            target -> {
              Optional<Delivery> got =
                  last.stream().filter(each -> each.target().equals(target)).findFirst();
              return new Holder(
                  target,
                  got,
                  Math.max(0, newest - got.map(Delivery::size).orElse(0L)),
                  undelivered.stream().filter(each -> each.target().equals(target)).findFirst());
            })
        .toList();
  }
}
