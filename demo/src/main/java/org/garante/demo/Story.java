package org.garante.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Random;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.review.ActService;
import org.garante.domain.review.DraftService;
import org.garante.domain.review.reading.WorkService;

/** What the demonstration tells, scenario by scenario. Same seed, same data. */
@ApplicationScoped
public class Story {
  private static final long SEED = 18_842;

  private final Stage stage;
  private final Cast cast;
  private final Catalogue catalogue;
  private final DraftService drafts;
  private final ActService acts;
  private final WorkService work;

  @Inject
  public Story(
      Stage stage,
      Cast cast,
      Catalogue catalogue,
      DraftService drafts,
      ActService acts,
      WorkService work) {
    this.stage = stage;
    this.cast = cast;
    this.catalogue = catalogue;
    this.drafts = drafts;
    this.acts = acts;
    this.work = work;
  }

  /** What its scenarios recorded, once the timeline ran. */
  record Told(ArrestScenario arrests, TransferScenario transfers) {}

  Told plan(Timeline timeline, Instant now) {
    Random random = new Random(SEED);
    OperationScenario operations = new OperationScenario(stage, cast);
    ArrestScenario arrests =
        new ArrestScenario(stage, cast, random, operations, catalogue, drafts, acts, work);
    TransferScenario transfers = new TransferScenario(stage, cast, random, operations, arrests);
    operations.plan(timeline);
    arrests.plan(timeline);
    transfers.plan(timeline);
    new OversightScenario(stage, cast, arrests, transfers).plan(timeline);
    new RecentScenario(stage, cast, new Random(SEED), operations, catalogue).plan(timeline, now);
    cast.planSignIns(timeline, now);
    return new Told(arrests, transfers);
  }
}
