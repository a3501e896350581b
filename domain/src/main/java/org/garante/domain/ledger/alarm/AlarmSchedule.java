package org.garante.domain.ledger.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Set;
import org.garante.domain.background.Background;
import org.garante.domain.background.BackgroundTask;
import org.garante.domain.ledger.seal.SealingSchedule;

/**
 * Writes into the log when something becomes wrong with the ledger's seals and when it is well
 * again, once each, so that whatever watches the log can tell those on duty.
 */
@ApplicationScoped
public class AlarmSchedule {
  private static final Logger LOG = System.getLogger(AlarmSchedule.class.getName());

  private final Background background;
  private final LedgerAlarm alarm;
  private Set<LedgerTrouble> told = Set.of();

  @Inject
  public AlarmSchedule(Background background, LedgerAlarm alarm) {
    this.background = background;
    this.alarm = alarm;
  }

  void begin(@Observes Startup event) {
    background.every(
        SealingSchedule.SECONDS,
        new BackgroundTask("nobody looks after the ledger's alarms", this::look));
  }

  void look() {
    Set<LedgerTrouble> now = EnumSet.noneOf(LedgerTrouble.class);
    now.addAll(alarm.state().troubles());
    now.stream()
        .filter(trouble -> !told.contains(trouble))
        .forEach(trouble -> LOG.log(Level.ERROR, "ledger alarm begins: {0}", trouble.word()));
    told.stream()
        .filter(trouble -> !now.contains(trouble))
        .forEach(trouble -> LOG.log(Level.INFO, "ledger alarm ends: {0}", trouble.word()));
    told = now;
  }
}
