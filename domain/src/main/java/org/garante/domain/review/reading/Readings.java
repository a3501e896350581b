package org.garante.domain.review.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.NewEntry;

/** What is read, entered before it is shown. */
@ApplicationScoped
public class Readings {
  private final Ledger ledger;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public Readings(Ledger ledger, CurrentAccount current, Clock clock) {
    this.ledger = ledger;
    this.current = current;
    this.clock = clock;
  }

  void enter(NewEntry read) {
    ledger.enterRead(read);
  }

  /**
   * Enters a reading once in ten minutes of the same session.
   *
   * @param reading tells what is read from all else that may be
   */
  void enterOnce(UUID reading, Supplier<NewEntry> read) {
    if (current.recentReads().isNew(reading, clock.instant())) {
      ledger.enterRead(read.get());
    }
  }
}
