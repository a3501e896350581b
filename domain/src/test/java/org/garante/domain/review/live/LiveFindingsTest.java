package org.garante.domain.review.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.review.Office;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment.Precision;
import org.garante.domain.review.reading.QueueRow;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.domain.review.reading.RecordRow;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Judgement;
import org.garante.domain.transfer.SampleTransfer;
import org.garante.domain.transfer.TransferForm;
import org.junit.jupiter.api.Test;

/** The arrest of the sample is of 21:20 UTC; its number is due 24 hours later. */
class LiveFindingsTest {
  private static final Instant AT_LIMIT = Instant.parse("2025-06-06T21:20:00Z");
  private static final Instant OVER = AT_LIMIT.plusSeconds(60);

  private final Office office = new Office();

  @Test
  void missing_number_is_found_everywhere_a_minute_after_its_hours_and_nowhere_at_them() {
    Receipt receipt = office.arrest(withoutNumber());
    office.clock.set(AT_LIMIT);
    assertThat(everywhere(receipt)).isEqualTo(List.of(0, 0, 0, 0));
    office.clock.set(OVER);
    assertThat(everywhere(receipt)).isEqualTo(List.of(1, 1, 1, 1));
  }

  @Test
  void reader_judges_the_record_that_is_read_and_ten_of_the_others_and_the_background_the_rest() {
    List<Receipt> arrests =
        IntStream.range(0, 25)
            .mapToObj(
                i -> {
                  Receipt receipt = office.arrest(withoutNumber());
                  office.clock.pass(Duration.ofSeconds(1));
                  return receipt;
                })
            .toList();
    Receipt last = arrests.get(24);
    office.clock.set(OVER.plus(Duration.ofDays(1)));
    assertThat(review(last).now()).hasSize(1);
    assertThat(judged(arrests)).isBetween(10L, 11L);
    office.as(office.supervisor, o -> o.work.queue());
    assertThat(judged(arrests)).isBetween(20L, 21L);
    office.turn.settle();
    assertThat(judged(arrests)).isEqualTo(25);
  }

  private long judged(List<Receipt> arrests) {
    return arrests.stream()
        .filter(receipt -> !office.findings.now(receipt.submission()).isEmpty())
        .count();
  }

  @Test
  void background_finds_it_with_nobody_signed_in() {
    Receipt receipt = office.arrest(withoutNumber());
    office.clock.set(AT_LIMIT);
    assertThat(office.turn.settle()).isFalse();
    assertThat(office.findings.now(receipt.submission())).isEmpty();
    office.clock.set(OVER);
    assertThat(office.turn.settle()).isTrue();
    assertThat(office.findings.now(receipt.submission()))
        .extracting(Finding::message)
        .containsExactly("numberMissing");
    assertThat(office.turn.settle()).isFalse();
  }

  @Test
  void what_came_due_is_said_apart_from_what_was_found_when_submitted_and_that_stays() {
    ArrestForm form = withoutNumber();
    form.officers.clear();
    form.getMissing().put("officers", Missing.UNKNOWN);
    Receipt receipt = office.arrest(form);
    office.clock.set(OVER.plus(Duration.ofDays(3)));
    Found found = review(receipt);
    assertThat(found.submitted()).extracting(Finding::message).containsExactly("noOfficerNamed");
    assertThat(found.holding())
        .filteredOn(found::cameDue)
        .singleElement()
        .satisfies(held -> assertThat(held.finding().message()).isEqualTo("numberMissing"))
        .satisfies(held -> assertThat(held.since()).isBetween(AT_LIMIT, AT_LIMIT.plusMillis(1)));
    assertThat(found.now()).hasSize(2);
    assertThat(found.differs()).isTrue();
    assertThat(office.submissions.findings(receipt.submission())).hasSize(1);
  }

  @Test
  void what_went_away_is_said_with_when_it_did() {
    ArrestForm form = new SampleArrest().form();
    form.handedAt = SampleArrest.moment("05/06/2025", "18:00", Precision.ESTIMATED);
    Receipt receipt = office.arrest(form);
    assertThat(review(receipt).now()).extracting(Finding::message).contains("inFuture");
    office.clock.set(Instant.parse("2025-06-07T22:00:00Z"));
    Found found = review(receipt);
    assertThat(found.now()).extracting(Finding::message).doesNotContain("inFuture");
    assertThat(found.gone())
        .singleElement()
        .satisfies(held -> assertThat(held.finding().message()).isEqualTo("inFuture"))
        .satisfies(held -> assertThat(held.gone()).isPresent());
    assertThat(found.submitted()).extracting(Finding::message).contains("inFuture");
  }

  @Test
  void day_in_the_past_shows_what_was_found_then() {
    Receipt receipt = office.arrest(withoutNumber());
    office.clock.set(OVER.plus(Duration.ofDays(3)));
    assertThat(office.reader.of(receipt.submission(), Optional.of(AT_LIMIT)).now()).isEmpty();
    assertThat(office.reader.of(receipt.submission(), Optional.of(OVER)).now()).hasSize(1);
  }

  @Test
  void annulment_of_a_record_is_found_of_those_that_name_it() {
    Receipt arrest = office.approvedArrest();
    TransferForm form = new SampleTransfer().form();
    form.arrest = arrest.record().toString();
    Receipt transfer = office.submit(office.recorder, "TRA", form);
    List<String> before = messages(transfer);
    assertThat(before).doesNotContain("linkAnnulled");
    annul(arrest);
    assertThat(messages(transfer)).contains("linkAnnulled").containsAll(before);
  }

  @Test
  void what_is_annulled_or_superseded_is_judged_no_more() {
    Receipt first = office.approvedArrest();
    UUID draft = office.as(office.recorder, o -> o.drafting.amend(first.record(), "Se corrige"));
    Receipt second = office.as(office.recorder, o -> o.submitting.submit(draft));
    assertThat(office.findings.kept(first.submission())).isPresent();
    office.approve(office.supervisor, second);
    assertThat(office.findings.kept(first.submission())).isEmpty();
    assertThat(office.findings.kept(second.submission())).isPresent();
    annul(first);
    assertThat(office.findings.kept(second.submission())).isEmpty();
  }

  @Test
  void what_was_not_judged_for_a_day_is_judged_again() {
    Receipt receipt = office.arrest();
    office.findings.keep(
        receipt.record(),
        receipt.submission(),
        new Judgement(
            office.clock.instant(),
            List.of(Finding.flagged("X", "", "x")),
            Optional.empty(),
            java.util.Set.of()));
    office.clock.pass(Duration.ofDays(1));
    office.turn.refresh();
    assertThat(office.findings.now(receipt.submission())).hasSize(1);
    office.clock.pass(Duration.ofSeconds(1));
    office.turn.refresh();
    assertThat(office.findings.now(receipt.submission())).isEmpty();
  }

  private void annul(Receipt receipt) {
    UUID annulment = office.annul(office.recorder, receipt, "Duplicado");
    office.sign(office.supervisor, annulment);
    office.sign(office.auditor, annulment);
  }

  private Found review(Receipt receipt) {
    return office.as(office.supervisor, o -> o.work.review(receipt.submission())).found();
  }

  private List<String> messages(Receipt receipt) {
    return review(receipt).now().stream().map(Finding::message).toList();
  }

  /** How many findings the review, the record, the queue and the list show. */
  private List<Integer> everywhere(Receipt receipt) {
    return List.of(
        review(receipt).holding().size(),
        office
            .as(office.recorder, o -> o.reading.open(receipt.folio().text()))
            .found()
            .now()
            .size(),
        office.as(office.supervisor, o -> o.work.queue()).stream()
            .mapToInt(QueueRow::findings)
            .sum(),
        office
            .as(
                office.recorder,
                o -> o.listing.list(RecordFilter.all(), Optional.empty(), Optional.empty(), 10, ""))
            .rows()
            .stream()
            .mapToInt(RecordRow::findings)
            .sum());
  }

  private static ArrestForm withoutNumber() {
    ArrestForm form = new SampleArrest().form();
    form.rndNumber = "";
    form.getMissing().put("rndNumber", Missing.UNKNOWN);
    return form;
  }
}
