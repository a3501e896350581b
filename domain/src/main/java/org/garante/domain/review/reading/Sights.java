package org.garante.domain.review.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.garante.domain.access.Account;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Sight;
import org.garante.domain.access.Subject;

/** What accounts see of records at this moment, with what they have unmasked. */
@ApplicationScoped
public class Sights {
  /** For how long an unmasking holds. */
  static final Duration UNMASKED_FOR = Duration.ofHours(1);

  private final Permit permit;
  private final RegisterQuery register;
  private final Clock clock;

  @Inject
  public Sights(Permit permit, RegisterQuery register, Clock clock) {
    this.permit = permit;
    this.register = register;
    this.clock = clock;
  }

  public Sight of(Account account, Subject subject) {
    Sight sight = permit.sight(account, subject);
    return sight.canUnmask()
            && register.hasUnmasked(account.id(), subject.id(), clock.instant().minus(UNMASKED_FOR))
        ? Sight.EVERYTHING
        : sight;
  }
}
