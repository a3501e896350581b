package org.garante.domain.access.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Optional;
import org.garante.domain.background.Background;
import org.garante.domain.background.BackgroundTask;

/** Lets the watch look every minute, on whichever node comes first. */
@ApplicationScoped
public class WatchSchedule {
  private static final long SECONDS =
      Long.parseLong(Optional.ofNullable(System.getenv("GARANTE_WATCH_SECONDS")).orElse("60"));

  private final Background background;
  private final UseWatch watch;

  @Inject
  public WatchSchedule(Background background, UseWatch watch) {
    this.background = background;
    this.watch = watch;
  }

  void begin(@Observes Startup event) {
    background.every(
        SECONDS, new BackgroundTask("the use of accounts cannot be watched", watch::look));
  }
}
