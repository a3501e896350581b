package org.garante.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import org.garante.domain.ledger.SealingWatch;
import org.garante.domain.ledger.seal.SealingSchedule;
import org.garante.web.i18n.Messages;
import org.jspecify.annotations.Nullable;

/** How sealing goes, for those who have to do something about it. */
@Named
@RequestScoped
public class SealingAlarm {
  private final SealingWatch watch;
  private final SealingSchedule schedule;
  private final Messages messages;
  private @Nullable Duration lag;

  @Inject
  public SealingAlarm(SealingWatch watch, SealingSchedule schedule, Messages messages) {
    this.watch = watch;
    this.schedule = schedule;
    this.messages = messages;
  }

  /** Why it does not go well: keyMissing, treeBroken, failing or late; empty if it does. */
  public Optional<String> trouble() {
    return schedule.trouble().or(() -> Optional.of("late").filter(late -> watch.isLate(lag())));
  }

  public boolean isRaised() {
    return trouble().isPresent();
  }

  /** The age of the oldest entry that is not sealed. */
  public Duration lag() {
    if (lag == null) {
      lag = watch.lag();
    }
    return lag;
  }

  public String getText() {
    return messages.with("Sealing." + trouble().orElse("inTime"), lag().toMinutes());
  }
}
