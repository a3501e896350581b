package org.garante.domain.ledger.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.garante.domain.ledger.seal.Sealing;

/**
 * Has what waits sealed at once, because somebody waits for its proof. The sealer takes its turn
 * out of time for that; where another node is at it, its turn is waited for.
 */
@ApplicationScoped
public class PromptSeal {
  private static final Logger LOG = System.getLogger(PromptSeal.class.getName());
  private static final int TIMES = 20;
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Sealing sealer;
  private final CertificateQuery certificates;

  private final Clock clock;

  @Inject
  public PromptSeal(Sealing sealer, CertificateQuery certificates, Clock clock) {
    this.sealer = sealer;
    this.certificates = certificates;
    this.clock = clock;
  }

  /** Has sealed what was entered until now, as far as that can be done in a few seconds. */
  void untilNow() {
    Instant now = clock.instant();
    untilGiven(() -> certificates.waits(now) ? Optional.empty() : Optional.of(now));
  }

  /**
   * The position of a committed entry.
   *
   * @throws NotSealedYet if it cannot be sealed now
   */
  long position(UUID entry) {
    return untilGiven(() -> certificates.position(entry)).orElseThrow(NotSealedYet::new);
  }

  private <T> Optional<T> untilGiven(Supplier<Optional<T>> sealed) {
    for (int time = 0; time < TIMES && seals(); time++) {
      Optional<T> given = sealed.get();
      if (given.isPresent()) {
        return given;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return Optional.empty();
  }

  /** Whether it could take its turn, or another node does. */
  private boolean seals() {
    try {
      sealer.seal();
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "what a certificate waits for cannot be sealed", e);
      return false;
    }
  }
}
