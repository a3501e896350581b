package org.garante.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.garante.domain.access.Account;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.review.Receipt;

/**
 * The last three days before the demonstration is loaded: sixty arrests of Operación Frontera, some
 * approved, some returned, most still waiting, so that queues and homes look as on a working day.
 */
final class RecentScenario {
  static final int ARRESTS = 60;
  private static final Duration BEFORE = Duration.ofHours(72);

  private final Stage stage;
  private final Cast cast;
  private final Random random;
  private final OperationScenario operations;
  private final ArrestForms forms;
  private final Supervision supervision;
  private final ArrestKind kind = new ArrestKind();

  RecentScenario(
      Stage stage, Cast cast, Random random, OperationScenario operations, Catalogue catalogue) {
    this.stage = stage;
    this.cast = cast;
    this.random = random;
    this.operations = operations;
    this.forms = new ArrestForms(random, new SyntheticPersons(random), catalogue);
    this.supervision = new Supervision(cast, random);
  }

  /**
   * @param now when the demonstration is loaded; the last arrest is logged some minutes before
   */
  void plan(Timeline timeline, Instant now) {
    int planned = 0;
    while (planned < ARRESTS) {
      int size = Math.min(ARRESTS - planned, 1 + random.nextInt(5));
      double part = planned / (double) ARRESTS;
      Instant at = now.minus(BEFORE).plusSeconds((long) (BEFORE.toSeconds() * part));
      planRaid(timeline, at.plusSeconds(random.nextInt(1_200)), size);
      planned += size;
    }
  }

  private void planRaid(Timeline timeline, Instant at, int size) {
    Account author =
        cast.get(List.of("recorder", "recorder3", "recorder4", "recorder2").get(random.nextInt(4)));
    Duration delay = Duration.ofMinutes(18 + random.nextInt(random.nextInt(4) == 0 ? 240 : 30));
    timeline.plan(
        at.plus(delay),
        first -> {
          ArrestForm raid =
              forms.raid(at, author.agency(), operations.record("OP02"), ArrestForms.BORDER);
          for (int i = 0; i < size; i++) {
            timeline.plan(
                first.plusSeconds(200L * i),
                now -> log(timeline, kind.another(raid), author, at, now));
          }
        });
  }

  private void log(
      Timeline timeline, ArrestForm form, Account author, Instant arrestedAt, Instant at) {
    forms.fillPerson(form);
    forms.fillRegistration(form, arrestedAt, at);
    Receipt receipt = stage.submit(author, at, "ARR", form);
    Account approver = supervision.approver(author);
    boolean sentBack = random.nextInt(100) < 10;
    timeline.plan(
        supervision.decidesAfter(at),
        now -> {
          if (sentBack) {
            stage.sendBack(approver, now, receipt.submission(), supervision.returnReason());
          } else {
            stage.approve(approver, now, receipt.submission());
          }
        });
  }
}
