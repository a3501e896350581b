package org.garante.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.garante.domain.installation.DemoMarker;
import org.garante.domain.ledger.RegisterClock;
import org.garante.domain.ledger.seal.Sealer;
import org.garante.domain.ledger.seal.SealingSchedule;

/**
 * Loads the demonstration once, into an empty database, while the server is up but not ready.
 * Progress goes to the log in lines that begin with {@code demo:}.
 */
@ApplicationScoped
public class DemoLoader {
  private static final Logger LOG = System.getLogger(DemoLoader.class.getName());
  private static final Instant BEGINNING = Instant.parse("2025-01-06T15:00:00Z");
  private static final int REPORT_EVERY = 50;

  private final AtomicBoolean begun = new AtomicBoolean();
  private final DemoState state;
  private final DemoMarker marker;
  private final Cast cast;
  private final ReferenceData reference;
  private final RegisterClock clock;
  private final Sealer sealer;
  private final SealingSchedule sealing;
  private final Story story;

  @Inject
  public DemoLoader(
      DemoState state,
      DemoMarker marker,
      Cast cast,
      ReferenceData reference,
      RegisterClock clock,
      Sealer sealer,
      SealingSchedule sealing,
      Story story) {
    this.state = state;
    this.marker = marker;
    this.cast = cast;
    this.reference = reference;
    this.clock = clock;
    this.sealer = sealer;
    this.sealing = sealing;
    this.story = story;
  }

  void atStart(@Observes Startup event) {
    if (!"demo".equals(System.getenv("GARANTE_MODE"))
        || !begun.compareAndSet(false, true)
        || marker.isLoaded()) {
      return;
    }
    state.begin();
    sealing.hold();
    Thread loader = new Thread(this::load, "demo-loader");
    loader.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    loader.setDaemon(true);
    loader.start();
  }

  private void load() {
    try {
      LOG.log(Level.INFO, "demo: accounts, sources and figures");
      clock.pin(BEGINNING);
      marker.begin(clock.instant());
      cast.enter(BEGINNING);
      reference.load();
      clock.unpin();
      Instant now = clock.instant();
      Timeline timeline = new Timeline(now);
      Story.Told told = story.plan(timeline, now);
      ArrestScenario arrests = told.arrests();
      int total = ArrestScenario.APPROVED + ArrestScenario.SUBMITTED + ArrestScenario.RETURNED + 1;
      timeline.run(() -> report(arrests.records().size(), total), this::seal);
      marker.end(clock.instant());
      LOG.log(
          Level.INFO,
          "demo: loaded {0} arrests, one of them annulled, and {1} transfers",
          arrests.records().size(),
          told.transfers().records().size());
      sealing.release();
      state.end();
    } catch (RuntimeException | LinkageError e) {
      LOG.log(
          Level.ERROR,
          "refused: the demo data could not be loaded; ./garante demo --fresh starts over",
          e);
    }
  }

  /** The demonstration seals at the end of each simulated day. */
  private void seal(Instant at) {
    clock.pin(at);
    try {
      sealer.seal();
    } finally {
      clock.unpin();
    }
  }

  private int reported;

  private void report(int arrests, int total) {
    if (arrests >= reported + REPORT_EVERY || arrests == total && reported < total) {
      reported = arrests;
      LOG.log(Level.INFO, "demo: {0} of {1} arrests", arrests, total);
    }
  }
}
