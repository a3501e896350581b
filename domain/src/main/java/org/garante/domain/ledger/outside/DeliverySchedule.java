package org.garante.domain.ledger.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.garante.domain.background.Background;
import org.garante.domain.background.BackgroundTask;
import org.garante.domain.ledger.seal.SealingSchedule;

/** Sends what is sealed, apart from sealing, so that a slow target delays nothing. */
@ApplicationScoped
public class DeliverySchedule {
  private final Background background;
  private final CheckpointDelivery delivery;

  @Inject
  public DeliverySchedule(Background background, CheckpointDelivery delivery) {
    this.background = background;
    this.delivery = delivery;
  }

  void begin(@Observes Startup event) {
    background.every(
        SealingSchedule.SECONDS,
        new BackgroundTask("checkpoints cannot be delivered", delivery::deliver));
  }
}
