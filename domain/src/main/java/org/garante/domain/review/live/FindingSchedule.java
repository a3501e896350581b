package org.garante.domain.review.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.garante.domain.background.Background;
import org.garante.domain.background.BackgroundTask;
import org.garante.domain.installation.DemoMarker;
import org.garante.domain.installation.Mode;

/** Lets what is due be judged anew every few seconds, by one server at a time. */
@ApplicationScoped
public class FindingSchedule {
  private static final long SECONDS = 20;
  private static final int STEPS = 50;

  private final Background background;
  private final FindingTurn turn;
  private final DemoMarker demo;

  @Inject
  public FindingSchedule(Background background, FindingTurn turn, DemoMarker demo) {
    this.background = background;
    this.turn = turn;
    this.demo = demo;
  }

  void begin(@Observes Startup event) {
    background.every(
        SECONDS, new BackgroundTask("what the rules find cannot be kept up", this::look));
  }

  /** One turn. The demonstration lives in its own time while it loads, and judges by itself. */
  private void look() {
    if (Mode.current() == Mode.DEMO && !demo.isLoaded()) {
      return;
    }
    for (int i = 0; i < STEPS && turn.settle(); i++) {
      // the next two hundred
    }
    turn.refresh();
  }
}
