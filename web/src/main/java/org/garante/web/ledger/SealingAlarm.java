package org.garante.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.garante.domain.ledger.alarm.LedgerAlarm;
import org.garante.domain.ledger.alarm.LedgerState;
import org.garante.web.i18n.Messages;
import org.jspecify.annotations.Nullable;

/** What is wrong with sealing and delivering, in words, for those who have to do something. */
@Named
@RequestScoped
public class SealingAlarm {
  private final LedgerAlarm alarm;
  private final Messages messages;
  private @Nullable LedgerState state;

  @Inject
  public SealingAlarm(LedgerAlarm alarm, Messages messages) {
    this.alarm = alarm;
    this.messages = messages;
  }

  /** What is wrong, the worst first; empty if all is well. */
  public List<String> getTexts() {
    LedgerState now = state();
    return now.troubles().stream()
        .map(trouble -> messages.with("LedgerTrouble." + trouble.name(), now.lag().toMinutes()))
        .toList();
  }

  private LedgerState state() {
    if (state == null) {
      state = alarm.state();
    }
    return state;
  }
}
