package org.garante.domain.background;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets tasks have their turns every few seconds, from the start of the server to its end. */
@ApplicationScoped
public class Background {
  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
  private ManagedScheduledExecutorService executor;

  private final List<Future<?>> scheduled = new CopyOnWriteArrayList<>();

  /** From now on takes a turn so many seconds after the one before has ended. */
  public void every(long seconds, BackgroundTask task) {
    scheduled.add(executor.scheduleWithFixedDelay(task::run, seconds, seconds, TimeUnit.SECONDS));
  }

  void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
    scheduled.forEach(turns -> turns.cancel(true));
  }
}
