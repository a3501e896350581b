package org.garante.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.garante.domain.ground.Capital;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.transfer.LegalArticleRow;
import org.garante.domain.transfer.SourceLabelRow;
import org.garante.domain.transfer.TransferForm;
import org.garante.domain.transfer.TransferKind;
import org.garante.domain.transfer.TransferState;
import org.garante.domain.transfer.TransferType;

/**
 * Two batches, of 29 and 26 persons, as counts of the real ones with nobody real in them: what the
 * acts say is unknown for most, and every source has its own word for it.
 */
final class TransferScenario {
  static final int FIRST_BATCH = 29;
  static final int SECOND_BATCH = 26;

  private final Stage stage;
  private final Cast cast;
  private final Random random;
  private final SyntheticPersons persons;
  private final OperationScenario operations;
  private final ArrestScenario arrests;
  private final TransferKind kind = new TransferKind();
  private final List<UUID> records = new ArrayList<>();

  TransferScenario(
      Stage stage, Cast cast, Random random, OperationScenario operations, ArrestScenario arrests) {
    this.stage = stage;
    this.cast = cast;
    this.random = random;
    this.persons = new SyntheticPersons(random);
    this.operations = operations;
    this.arrests = arrests;
  }

  List<UUID> records() {
    return records;
  }

  void plan(Timeline timeline) {
    planBatch(timeline, "OP03", Instant.parse("2025-02-27T15:10:00Z"), FIRST_BATCH);
    planBatch(timeline, "OP04", Instant.parse("2025-08-12T14:30:00Z"), SECOND_BATCH);
  }

  private void planBatch(Timeline timeline, String operation, Instant handedOver, int size) {
    Instant logged = handedOver.plus(Duration.ofHours(7));
    for (int i = 0; i < size; i++) {
      int number = i;
      timeline.plan(
          logged.plusSeconds(420L * i), at -> log(timeline, operation, handedOver, at, number));
    }
  }

  private void log(
      Timeline timeline, String operation, Instant handedOver, Instant at, int number) {
    TransferForm form = kind.blank();
    boolean first = operation.equals("OP03");
    form.state = TransferState.EXECUTED;
    form.type = type(number, first);
    form.operation = operations.record(operation).toString();
    form.batch = first ? "27-02-2025" : "12-08-2025";
    person(form, first, number);
    legalBasis(form, number, first);
    form.handedOverAt = Moment.of(handedOver, Capital.ZONE, Moment.Precision.HOUR);
    form.place.state = "15";
    form.place.municipality = "15109";
    form.destinationCountry = "US";
    form.destinationAuthority = number % 4 == 0 ? "DEA" : "USMS";
    form.sourceLabels =
        first
            ? List.of(
                label("S002", "extradited"),
                label("S000", "transferred"),
                label("S004", "summary transfer outside ordinary extradition"))
            : List.of(label("S000", "expelled"));
    Receipt receipt =
        stage.submit(cast.get(number % 3 == 0 ? "recorder6" : "recorder2"), at, "TRA", form);
    records.add(receipt.record());
    if (number < (first ? FIRST_BATCH : SECOND_BATCH - 3)) {
      timeline.plan(
          at.plus(Duration.ofHours(20 + random.nextInt(60))),
          then -> stage.approve(cast.get("supervisor2"), then, receipt.submission()));
    }
  }

  private static TransferType type(int number, boolean first) {
    return first
        ? number < 21 ? TransferType.NATIONAL_SECURITY_ACT : TransferType.UNKNOWN
        : number < 18
            ? TransferType.NATIONAL_SECURITY_ACT
            : number < 22 ? TransferType.EXPULSION : TransferType.UNKNOWN;
  }

  private void person(TransferForm form, boolean first, int number) {
    if (!first && number < 10) {
      form.arrest = arrests.records().get(number * 9).toString();
    }
    persons.fill(form, "person", form.person);
    if (number % 9 == 8) {
      SyntheticPersons.leaveOut(form, "nationalities", Missing.UNKNOWN);
    } else {
      form.nationalities = List.of(number % 13 == 5 ? "CO" : "MX");
    }
  }

  private static void legalBasis(TransferForm form, int number, boolean first) {
    if (form.type == TransferType.NATIONAL_SECURITY_ACT) {
      LegalArticleRow article = new LegalArticleRow();
      article.law = "Ley de Seguridad Nacional";
      article.article = "5";
      form.legalArticles = List.of(article);
      form.orderingAuthority = "SSPC";
    } else {
      SyntheticPersons.leaveOut(form, "legalArticles", Missing.UNKNOWN);
      SyntheticPersons.leaveOut(form, "orderingAuthority", Missing.UNKNOWN);
    }
    if (number % 6 == 0 && form.type != TransferType.UNKNOWN) {
      form.act.number = String.format(Locale.ROOT, "AC-%s-%02d", first ? "0227" : "0812", number);
      form.act.date = first ? "26/02/2025" : "11/08/2025";
      form.act.authority = "SSPC";
    } else {
      SyntheticPersons.leaveOut(form, "act.number", Missing.UNKNOWN);
    }
    if (number % 10 == 3) {
      form.judge.court = "Juzgado Tercero de Distrito";
      form.judge.order = "JA-%s/2025".formatted(200 + number);
    } else {
      SyntheticPersons.leaveOut(
          form, "judge.court", number % 2 == 0 ? Missing.UNKNOWN : Missing.NOT_APPLICABLE);
      if (number % 2 != 0) {
        form.getMissingReason().put("judge.court", "No consta intervención judicial");
      }
    }
  }

  private static SourceLabelRow label(String source, String words) {
    SourceLabelRow label = new SourceLabelRow();
    label.source = source;
    label.label = words;
    return label;
  }
}
