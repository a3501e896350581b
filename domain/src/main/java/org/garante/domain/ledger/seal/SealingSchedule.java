package org.garante.domain.ledger.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import org.garante.domain.background.Background;
import org.garante.domain.background.BackgroundTask;

/** Lets the sealer take its turn every few seconds, on whichever node comes first. */
@ApplicationScoped
public class SealingSchedule {
  /** Seconds between two turns. */
  public static final long SECONDS =
      Long.parseLong(Optional.ofNullable(System.getenv("GARANTE_SEALING_SECONDS")).orElse("10"));

  private final Background background;
  private final BackgroundTask turns;
  private volatile boolean held;

  @Inject
  public SealingSchedule(Background background, Sealer sealer) {
    this.background = background;
    this.turns =
        new BackgroundTask(
            "the ledger cannot be sealed",
            () -> {
              if (!held) {
                sealer.seal();
              }
            });
  }

  public void begin(@Observes Startup event) {
    background.every(SECONDS, turns);
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

  /** Why this node's last turn failed; empty if it went well. */
  public Optional<RuntimeException> trouble() {
    return turns.trouble();
  }
}
