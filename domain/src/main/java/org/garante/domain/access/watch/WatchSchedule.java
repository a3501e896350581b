package org.garante.domain.access.watch;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets the watch look every minute, on whichever node comes first. */
@ApplicationScoped
public class WatchSchedule {
  private static final Logger LOG = System.getLogger(WatchSchedule.class.getName());
  private static final long SECONDS =
      Long.parseLong(Optional.ofNullable(System.getenv("GARANTE_WATCH_SECONDS")).orElse("60"));

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
  private ManagedScheduledExecutorService executor;

  private final UseWatch watch;
  private @Nullable Future<?> turns;

  @Inject
  public WatchSchedule(UseWatch watch) {
    this.watch = watch;
  }

  void begin(@Observes Startup event) {
    turns = executor.scheduleWithFixedDelay(this::turn, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
    if (turns != null) {
      turns.cancel(true);
    }
  }

  /** One turn. It never throws, or there would be no next. */
  void turn() {
    try {
      watch.look();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the use of accounts cannot be watched", e);
    }
  }
}
