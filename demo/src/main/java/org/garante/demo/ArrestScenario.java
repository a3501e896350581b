package org.garante.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.annulment.Annulment;
import org.garante.domain.annulment.AnnulmentForm;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.arrest.RoleTier;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.review.ActEntry;
import org.garante.domain.review.ActService;
import org.garante.domain.review.ActStatus;
import org.garante.domain.review.DraftService;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.reading.WorkService;

/**
 * The arrests of Falcon Shield: 842, of which 790 are approved, 40 wait and 12 were returned;
 * drafts never submitted and one annulled on top. They come in raids, are logged by several
 * authors, some late, and decided hours or days later.
 */
final class ArrestScenario {
  static final int APPROVED = 790;
  static final int SUBMITTED = 40;
  static final int RETURNED = 12;
  static final int DRAFTS = 9;
  private static final Instant FIRST = Instant.parse("2025-06-02T06:00:00Z");
  private static final Duration PERIOD = Duration.ofDays(89);

  private enum Fate {
    APPROVED,
    SUBMITTED,
    RETURNED,
    ANNULLED
  }

  private final Stage stage;
  private final Cast cast;
  private final Random random;
  private final ArrestForms forms;
  private final ArrestKind kind = new ArrestKind();
  private final Supervision supervision;
  private final OperationScenario operations;
  private final DraftService drafts;
  private final ActService acts;
  private final WorkService work;
  private final List<UUID> records = new ArrayList<>();

  ArrestScenario(
      Stage stage,
      Cast cast,
      Random random,
      OperationScenario operations,
      Catalogue catalogue,
      DraftService drafts,
      ActService acts,
      WorkService work) {
    this.stage = stage;
    this.cast = cast;
    this.random = random;
    this.forms = new ArrestForms(random, new SyntheticPersons(random), catalogue);
    this.supervision = new Supervision(cast, random);
    this.operations = operations;
    this.drafts = drafts;
    this.acts = acts;
    this.work = work;
  }

  /** Ids of the arrests submitted so far, in that order. */
  List<UUID> records() {
    return records;
  }

  void plan(Timeline timeline) {
    List<Fate> fates = new ArrayList<>();
    int total = APPROVED + SUBMITTED + RETURNED + 1;
    for (int i = 0; i < total; i++) {
      boolean last = i >= total - SUBMITTED - RETURNED;
      fates.add(
          i == 200
              ? Fate.ANNULLED
              : !last
                  ? Fate.APPROVED
                  : (i - total) % 4 == 0 && count(fates, Fate.RETURNED) < RETURNED
                      ? Fate.RETURNED
                      : Fate.SUBMITTED);
    }
    for (int i = total - 1; count(fates, Fate.RETURNED) < RETURNED; i--) {
      fates.set(i, Fate.RETURNED);
    }
    int next = 0;
    while (next < total) {
      int size = Math.min(total - next, 1 + random.nextInt(10));
      Instant at =
          FIRST
              .plusSeconds((long) (PERIOD.toSeconds() * (next / (double) total)))
              .plusSeconds(random.nextInt(20_000));
      planRaid(timeline, at, fates.subList(next, next + size), next);
      next += size;
    }
    for (int i = 0; i < DRAFTS; i++) {
      planDraft(
          timeline, FIRST.plus(Duration.ofDays(12L + 8L * i)), i < 6 ? "recorder" : "recorder2");
    }
  }

  private static int count(List<Fate> fates, Fate fate) {
    return (int) fates.stream().filter(fate::equals).count();
  }

  private void planRaid(Timeline timeline, Instant at, List<Fate> fates, int number) {
    boolean guard = random.nextInt(100) < 74;
    Account author =
        cast.get(
            guard
                ? pick("recorder", "recorder3", "recorder4", "recorder5")
                : pick("recorder2", "recorder6"));
    Duration delay = delay();
    for (int i = 0; i < fates.size(); i++) {
      Fate fate = fates.get(i);
      boolean lieutenant = number + i == 77 || number + i == 512;
      Instant submittedAt = at.plus(delay).plusSeconds(240L * i);
      int place = i;
      timeline.plan(
          submittedAt,
          now -> log(timeline, raidOf(at, author), author, at, now, fate, lieutenant, place));
    }
  }

  private ArrestForm shared;
  private Instant sharedAt = Instant.EPOCH;

  /**
   * The raid's form, made when its first person is logged, and one more like it for each of the
   * others.
   */
  private ArrestForm raidOf(Instant at, Account author) {
    if (!at.equals(sharedAt)) {
      shared = forms.raid(at, author.agency(), operations.record("OP01"), ArrestForms.PACIFIC);
      sharedAt = at;
    }
    return kind.another(shared);
  }

  private Duration delay() {
    int chance = random.nextInt(100);
    return chance < 62
        ? Duration.ofMinutes(12 + random.nextInt(40))
        : chance < 84
            ? Duration.ofMinutes(65 + random.nextInt(300))
            : chance < 96
                ? Duration.ofHours(7 + random.nextInt(40))
                : Duration.ofDays(3 + random.nextInt(9));
  }

  private void log(
      Timeline timeline,
      ArrestForm form,
      Account author,
      Instant arrestedAt,
      Instant at,
      Fate fate,
      boolean lieutenant,
      int place) {
    forms.fillPerson(form);
    forms.fillRegistration(form, arrestedAt, at);
    if (lieutenant) {
      form.role.tier = RoleTier.T1_REGIONAL_LIEUTENANT;
      form.role.assessedBy = "FGR";
      form.role.basis = "Señalamiento en la carpeta de investigación";
    }
    Receipt receipt = stage.submit(author, at, "ARR", form);
    records.add(receipt.record());
    Account approver = supervision.approver(author);
    Instant decidedAt = supervision.decidesAfter(at).plusSeconds(90L * place);
    switch (fate) {
      case SUBMITTED -> {}
      case RETURNED -> timeline.plan(decidedAt, now -> sendBack(approver, now, receipt));
      case APPROVED -> planApproval(timeline, author, approver, decidedAt, receipt);
      case ANNULLED -> planAnnulment(timeline, author, approver, decidedAt, receipt);
    }
  }

  private void planApproval(
      Timeline timeline, Account author, Account approver, Instant decidedAt, Receipt receipt) {
    if (random.nextInt(100) >= 8) {
      timeline.plan(
          decidedAt,
          now -> {
            stage.approve(approver, now, receipt.submission());
            if (random.nextInt(100) < 4) {
              planAmendment(
                  timeline,
                  author,
                  approver,
                  now.plus(Duration.ofDays(2 + random.nextInt(20))),
                  receipt);
            }
          });
      return;
    }
    timeline.plan(
        decidedAt,
        now -> {
          sendBack(approver, now, receipt);
          timeline.plan(
              now.plus(Duration.ofMinutes(40 + random.nextInt(1400))),
              then -> resubmit(timeline, author, approver, then, receipt));
        });
  }

  private void sendBack(Account approver, Instant at, Receipt receipt) {
    stage.sendBack(approver, at, receipt.submission(), supervision.returnReason());
  }

  private void resubmit(
      Timeline timeline, Account author, Account approver, Instant at, Receipt receipt) {
    UUID draft =
        stage.as(
            author,
            at,
            () ->
                work.ownWork().returned().stream()
                    .filter(
                        row -> row.folio().equals(java.util.Optional.of(receipt.folio().text())))
                    .findFirst()
                    .orElseThrow()
                    .id());
    Receipt again = stage.submit(author, at, draft);
    timeline.plan(
        supervision.decidesAfter(at), now -> stage.approve(approver, now, again.submission()));
  }

  private void planAmendment(
      Timeline timeline, Account author, Account approver, Instant at, Receipt receipt) {
    timeline.plan(
        at,
        now -> {
          UUID draft =
              stage.as(
                  author,
                  now,
                  () ->
                      drafts.amend(
                          receipt.record(), "Se agrega el número de registro que faltaba"));
          stage.run(
              author, now.plusSeconds(60), () -> Amendments.giveNumber(drafts, draft, random));
          Receipt amendment = stage.submit(author, now.plusSeconds(300), draft);
          if (random.nextInt(5) > 0) {
            timeline.plan(
                supervision.decidesAfter(now),
                then -> stage.approve(approver, then, amendment.submission()));
          }
        });
  }

  private void planAnnulment(
      Timeline timeline, Account author, Account approver, Instant decidedAt, Receipt receipt) {
    timeline.plan(decidedAt, now -> stage.approve(approver, now, receipt.submission()));
    timeline.plan(
        decidedAt.plus(Duration.ofDays(6)),
        now -> {
          UUID annulment =
              stage.as(
                  author,
                  now,
                  () ->
                      acts.enter(
                          ActEntry.of(
                              receipt.record(),
                              Annulment.CODE,
                              AnnulmentForm.because(
                                  "La misma persona quedó registrada dos veces"))));
          timeline.plan(
              now.plus(Duration.ofHours(5)),
              then -> stage.run(approver, then, () -> acts.sign(annulment, ActStatus.ENTERED)));
          timeline.plan(
              now.plus(Duration.ofHours(29)),
              then ->
                  stage.run(
                      cast.get("auditor"), then, () -> acts.sign(annulment, ActStatus.SIGNED)));
        });
  }

  private void planDraft(Timeline timeline, Instant at, String author) {
    timeline.plan(
        at,
        now -> {
          ArrestForm form =
              kind.another(
                  forms.raid(
                      now.minusSeconds(3_000),
                      cast.get(author).agency(),
                      operations.record("OP01"),
                      ArrestForms.PACIFIC));
          forms.fillPerson(form);
          stage.draft(cast.get(author), now, "ARR", form);
        });
  }

  private String pick(String... names) {
    return names[random.nextInt(names.length)];
  }
}
