package org.garante.persistence.report;

import static org.garante.domain.arrest.SampleArrest.moment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.garante.domain.access.Account;
import org.garante.domain.arrest.ArrestBasis;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.Flagrancia;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.Moment.Precision;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.transfer.TransferForm;
import org.garante.domain.transfer.TransferState;
import org.garante.domain.transfer.TransferType;

/**
 * Arrests and transfers of every sort reports tell apart, by chance and the same for the same seed:
 * near the limits of delays and of the national register's beginnings, in all precisions, decided,
 * waiting, returned, withdrawn and annulled.
 */
final class RandomWork {
  private static final ZoneId TIJUANA = ZoneId.of("America/Tijuana");
  private static final List<String> DAYS =
      List.of(
          "2019-11-20",
          "2019-11-23",
          "2020-01-15",
          "2020-03-31",
          "2020-04-01",
          "2021-03-31",
          "2021-04-01",
          "2025-06-10",
          "2025-06-20",
          "2025-06-30");
  private static final List<Integer> MINUTES =
      List.of(0, 20, 59, 60, 61, 119, 120, 121, 1500, 5000);

  private final Sample sample;
  private final Random random;

  RandomWork(Sample sample, long seed) {
    this.sample = sample;
    this.random = new Random(seed);
  }

  void arrests(int many) {
    for (int i = 0; i < many; i++) {
      Instant arrested = Instant.parse(chosen(DAYS) + "T18:30:00Z");
      Instant entered = arrested.plus(Duration.ofMinutes(chosen(MINUTES)));
      sample.register.at(entered);
      boolean prosecutor = random.nextInt(3) == 0;
      Receipt receipt =
          sample.arrest(
              prosecutor ? sample.fernanda : sample.ana, form -> arrest(form, arrested, entered));
      decide(receipt, prosecutor ? sample.gabriel : sample.carla, !prosecutor);
    }
    sample.register.at(Sample.NOW);
  }

  private void arrest(ArrestForm form, Instant arrested, Instant entered) {
    Precision precision = chosen(List.of(Precision.values()));
    form.instant = Moment.of(arrested, TIJUANA, precision);
    form.basis =
        chosen(
            List.of(
                ArrestBasis.FLAGRANCIA,
                ArrestBasis.FLAGRANCIA,
                ArrestBasis.ADMINISTRATIVE,
                ArrestBasis.MIGRATION));
    form.flagrancia = form.basis == ArrestBasis.FLAGRANCIA ? Flagrancia.IN_THE_ACT : null;
    form.organisedCrime = chosen(List.of(YesNo.values()));
    form.arrestingAgency = chosen(List.of("GN", "FGR", "SEDENA", "FGE-BC"));
    form.lateReason = random.nextBoolean() ? "Sin señal" : "";
    if (random.nextInt(4) == 0) {
      form.rndNumber = "";
      form.rndRegisteredAt = new Moment();
    } else {
      Instant registered = arrested.plus(Duration.ofMinutes(chosen(MINUTES)));
      Precision exact = chosen(List.of(Precision.EXACT, Precision.EXACT, Precision.HOUR));
      form.rndNumber = "RND-" + random.nextInt(1_000_000);
      form.rndRegisteredAt =
          random.nextInt(5) == 0
              ? new Moment()
              : Moment.of(registered.isAfter(entered) ? entered : registered, TIJUANA, exact);
    }
    form.handedTo = chosen(List.of("FGR", "FGE-BC"));
    form.visibleInjuries = chosen(List.of(YesNo.values()));
  }

  void transfers(int many) {
    for (int i = 0; i < many; i++) {
      Receipt receipt = sample.transfer(this::transfer);
      decide(receipt, sample.gabriel, false);
    }
  }

  private void transfer(TransferForm form) {
    form.state = chosen(List.of(TransferState.values()));
    form.type =
        chosen(
            List.of(
                TransferType.EXTRADITION,
                TransferType.EXPULSION,
                TransferType.NATIONAL_SECURITY_ACT,
                TransferType.UNKNOWN));
    List<Missing> missing = List.of(Missing.UNKNOWN, Missing.NOT_APPLICABLE);
    if (random.nextBoolean()) {
      form.act.number = "";
      form.act.date = "";
      form.act.authority = "";
      form.getMissing().put("act.number", chosen(missing));
    }
    if (random.nextBoolean()) {
      form.judge.court = "";
      form.judge.order = "";
      form.getMissing().put("judge.court", chosen(missing));
    }
    if (random.nextInt(3) == 0) {
      form.nationalities = new ArrayList<>();
      form.getMissing().put("nationalities", Missing.UNKNOWN);
    } else {
      form.nationalities =
          new ArrayList<>(chosen(List.of(List.of("MX"), List.of("CO"), List.of("US", "MX"))));
    }
    form.handedOverAt = moment("05/06/2025", "14:58");
  }

  private void decide(Receipt receipt, Account supervisor, boolean mayBeAnnulled) {
    switch (random.nextInt(5)) {
      case 0 -> {}
      case 1 ->
          sample.register.run(
              supervisor, use -> use.decisions.sendBack(receipt.submission(), "Falta"));
      case 2 -> {
        sample.approve(supervisor, receipt);
        if (mayBeAnnulled) {
          sample.annul(receipt);
        }
      }
      default -> sample.approve(supervisor, receipt);
    }
  }

  private <T> T chosen(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
