package org.garante.domain.ledger.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.garante.domain.ledger.seal.Sealing;

/**
 * Has an entry sealed at once, because somebody waits for its proof. The sealer takes its turn out
 * of time for that; where another node is at it, its turn is waited for.
 */
@ApplicationScoped
public class PromptSeal {
  private static final Logger LOG = System.getLogger(PromptSeal.class.getName());
  private static final int TIMES = 20;
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Sealing sealer;
  private final CertificateQuery certificates;

  @Inject
  public PromptSeal(Sealing sealer, CertificateQuery certificates) {
    this.sealer = sealer;
    this.certificates = certificates;
  }

  /**
   * The position of a committed entry.
   *
   * @throws NotSealedYet if it cannot be sealed now
   */
  long position(UUID entry) {
    for (int time = 0; time < TIMES; time++) {
      if (!seals()) {
        break;
      }
      Optional<Long> position = certificates.position(entry);
      if (position.isPresent()) {
        return position.get();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new NotSealedYet();
  }

  /** Whether it could take its turn, or another node does. */
  private boolean seals() {
    try {
      sealer.seal();
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "an entry that a certificate waits for cannot be sealed", e);
      return false;
    }
  }
}
