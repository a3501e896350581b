package org.garante.domain.ledger.seal;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets the sealer take its turn every few seconds, on whichever node comes first. What goes wrong
 * is remembered until a turn goes well, and told by {@link #trouble}.
 */
@ApplicationScoped
public class SealingSchedule {
  private static final Logger LOG = System.getLogger(SealingSchedule.class.getName());
  private static final long SECONDS =
      Long.parseLong(Optional.ofNullable(System.getenv("GARANTE_SEALING_SECONDS")).orElse("10"));

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
  private ManagedScheduledExecutorService executor;

  private final Sealer sealer;
  private final CheckpointDelivery delivery;
  private volatile boolean held;
  private volatile @Nullable RuntimeException trouble;
  private List<? extends Future<?>> turns = List.of();

  @Inject
  public SealingSchedule(Sealer sealer, CheckpointDelivery delivery) {
    this.sealer = sealer;
    this.delivery = delivery;
  }

  void begin(@Observes Startup event) {
    turns =
        List.of(
            executor.scheduleWithFixedDelay(this::turn, SECONDS, SECONDS, TimeUnit.SECONDS),
            executor.scheduleWithFixedDelay(this::send, SECONDS, SECONDS, TimeUnit.SECONDS));
  }

  void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
    turns.forEach(turn -> turn.cancel(true));
  }

  /**
   * Takes no turns until {@link #release}: the demonstration seals on its own time while it loads.
   */
  public void hold() {
    held = true;
  }

  public void release() {
    held = false;
  }

  /** One turn. It never throws, or there would be no next. */
  void turn() {
    try {
      if (!held) {
        sealer.seal();
      }
      trouble = null;
    } catch (RuntimeException e) {
      if (trouble == null || !trouble.getClass().equals(e.getClass())) {
        LOG.log(Level.ERROR, "the ledger cannot be sealed", e);
      }
      trouble = e;
    }
  }

  /** Sends what is sealed to whoever is to hold it; apart, so that a slow target delays nothing. */
  private void send() {
    try {
      delivery.deliver();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "checkpoints cannot be delivered", e);
    }
  }

  /** Why this node's last turn failed, as a word for messages; empty if it went well. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble)
        .map(
            e ->
                e instanceof SealingKeyMissing
                    ? "keyMissing"
                    : e instanceof TreeBroken ? "treeBroken" : "failing");
  }
}
