package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.garante.domain.access.Account;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.reading.Cursor;
import org.garante.domain.review.reading.Page;
import org.garante.domain.review.reading.QueueRow;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.domain.review.reading.RecordFilter.Order;
import org.garante.domain.review.reading.RecordFilter.State;
import org.garante.domain.review.reading.RecordRow;
import org.garante.domain.review.reading.ReviewView;
import org.garante.domain.review.reading.WorkService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists, the queue, work lists and samples on a real database. */
class RecordListIT {
  private final SampleRegister sample = new SampleRegister();

  @AfterEach
  void close() {
    sample.close();
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void pages_forwards_cover_every_record_once_in_order(Order order) {
    List<UUID> recorded = arrests(23);
    if (order == Order.NEWEST_RECORDED) {
      Collections.reverse(recorded);
    }
    List<UUID> seen = new ArrayList<>();
    Optional<Cursor> from = Optional.empty();
    int pages = 0;
    do {
      Page<RecordRow> page = page(ordered(order), from, 5);
      page.rows().forEach(row -> seen.add(row.id()));
      from = page.next();
      pages++;
    } while (from.isPresent());
    assertThat(seen).isEqualTo(recorded);
    assertThat(pages).isEqualTo(5);
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void pages_backwards_cover_the_same_as_forwards(Order order) {
    arrests(23);
    List<List<UUID>> forwards = new ArrayList<>();
    Page<RecordRow> page = page(ordered(order), Optional.empty(), 5);
    forwards.add(ids(page));
    while (page.next().isPresent()) {
      page = page(ordered(order), page.next(), 5);
      forwards.add(ids(page));
    }
    List<List<UUID>> backwards = new ArrayList<>();
    backwards.add(ids(page));
    while (page.previous().isPresent()) {
      page = page(ordered(order), page.previous(), 5);
      backwards.add(ids(page));
    }
    Collections.reverse(backwards);
    assertThat(backwards).isEqualTo(forwards);
    assertThat(page.next()).isPresent();
  }

  @Test
  void records_of_the_same_instant_are_paged_without_loss() {
    for (int i = 0; i < 7; i++) {
      sample.submit(sample.recorder, "OPE", SampleRegister.operation());
    }
    List<UUID> seen = new ArrayList<>();
    Optional<Cursor> from = Optional.empty();
    do {
      Page<RecordRow> page = page(RecordFilter.all(), from, 2);
      seen.addAll(ids(page));
      from = page.next();
    } while (from.isPresent());
    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void full_last_page_has_no_next() {
    arrests(4);
    assertThat(page(RecordFilter.all(), Optional.empty(), 4).next()).isEmpty();
    assertThat(page(RecordFilter.all(), Optional.empty(), 3).next()).isPresent();
    assertThat(page(RecordFilter.all(), Optional.empty(), 4).previous()).isEmpty();
  }

  @Test
  void list_takes_as_many_statements_for_a_hundred_rows_as_for_ten() {
    arrests(10);
    long ten = statements(s -> s.records.list(RecordFilter.all(), Optional.empty(), 100, ""));
    arrests(90);
    long hundred = statements(s -> s.records.list(RecordFilter.all(), Optional.empty(), 100, ""));
    assertThat(page(RecordFilter.all(), Optional.empty(), 100).rows()).hasSize(100);
    assertThat(hundred).isEqualTo(ten).isLessThanOrEqualTo(4);
  }

  @Test
  void queue_and_own_work_take_as_many_statements_for_a_hundred_rows_as_for_ten() {
    arrests(10);
    long queueOfTen = statements(sample.supervisor, s -> s.work.queue());
    long workOfTen = statements(s -> s.work.ownWork());
    arrests(90);
    assertThat(queue(sample.supervisor)).hasSize(100);
    assertThat(statements(sample.supervisor, s -> s.work.queue()))
        .isEqualTo(queueOfTen)
        .isLessThanOrEqualTo(4);
    assertThat(statements(s -> s.work.ownWork())).isEqualTo(workOfTen).isLessThanOrEqualTo(6);
  }

  @Test
  void queue_is_ordered_by_urgency_then_by_waiting_time() {
    Receipt operation = sample.submit(sample.recorder, "OPE", SampleRegister.operation());
    later(1);
    Receipt arrest = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    later(2);
    Receipt transfer =
        sample.submit(sample.recorder, "TRA", SampleRegister.transfer(arrest.record()));
    later(3);
    Receipt newer = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    assertThat(queue(sample.supervisor))
        .extracting(QueueRow::submission)
        .containsExactly(
            arrest.submission(), newer.submission(), transfer.submission(), operation.submission());
  }

  @Test
  void queue_marks_what_the_viewer_wrote_and_cannot_decide() {
    Receipt receipt = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    Account both =
        sample.register.secondAccount(
            sample.recorder, "ana-supervisa", "GN", sample.supervisor.role());
    assertThat(queue(both)).extracting(QueueRow::mine).containsExactly(true);
    assertThat(queue(sample.supervisor)).extracting(QueueRow::mine).containsExactly(false);
    assertThat(review(sample.supervisor, receipt).barredFromDeciding()).isFalse();
    assertThat(review(both, receipt).barredFromDeciding()).isTrue();
    assertThat(review(both, receipt).deciders())
        .containsExactly("Carla Supervisora", "Darío Supervisor");
  }

  @Test
  void queues_of_agencies_and_of_oversight_are_apart() {
    Receipt arrest = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    Receipt note =
        sample.submit(sample.auditor, "NOT", SampleRegister.note(arrest.record(), YesNo.NO));
    assertThat(queue(sample.supervisor))
        .extracting(QueueRow::submission)
        .containsExactly(arrest.submission());
    assertThat(queue(sample.supervisor2)).isEmpty();
    assertThat(queue(sample.observer))
        .extracting(QueueRow::submission)
        .containsExactly(note.submission());
  }

  @Test
  void own_work_has_drafts_what_was_returned_and_what_waits_apart() {
    UUID draft =
        sample.register.as(sample.recorder, s -> s.drafts.start("OPE", SampleRegister.operation()));
    Receipt returned = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    sample.register.run(
        sample.supervisor, s -> s.decisions.sendBack(returned.submission(), "Falta la hora"));
    Receipt waiting = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    var work = ownWork(sample.recorder);
    assertThat(work.drafts())
        .singleElement()
        .satisfies(row -> assertThat(row.id()).isEqualTo(draft));
    assertThat(work.returned())
        .singleElement()
        .satisfies(row -> assertThat(row.folio()).contains(returned.folio().text()))
        .satisfies(row -> assertThat(row.returnReason()).contains("Falta la hora"));
    assertThat(work.waiting())
        .singleElement()
        .satisfies(row -> assertThat(row.submission()).isEqualTo(waiting.submission()));
    assertThat(ownWork(sample.colleague).drafts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SUBMITTED, submitted",
    "APPROVED, 'approved, changing'",
    "RETURNED, returned",
    "WITHDRAWN, withdrawn",
    "ANNULLED, annulled",
    "CHANGING, changing"
  })
  void list_is_filtered_by_state(State state, String expected) {
    record("submitted");
    sample.approve(sample.supervisor, record("approved"));
    Receipt returned = record("returned");
    sample.register.run(
        sample.supervisor, s -> s.decisions.sendBack(returned.submission(), "Falta la hora"));
    Receipt withdrawn = record("withdrawn");
    sample.register.as(
        sample.recorder, s -> s.submissions.withdraw(withdrawn.submission(), "Duplicado"));
    Receipt annulled = record("annulled");
    sample.approve(sample.supervisor, annulled);
    annul(annulled);
    Receipt changing = record("changing");
    sample.approve(sample.supervisor, changing);
    sample.register.as(
        sample.recorder, s -> s.annulments.propose(changing.record(), "Registro duplicado"));
    assertThat(page(inState(state), Optional.empty(), 20).rows())
        .extracting(RecordRow::headline)
        .containsExactlyInAnyOrder(expected.split(", "));
  }

  @Test
  void list_is_filtered_by_kind_owner_and_day_in_the_capital() {
    sample.submit(sample.recorder, "OPE", SampleRegister.operation());
    Receipt arrest = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    sample.submit(sample.recorder2, "ARR", SampleRegister.arrest());
    RecordFilter all = RecordFilter.all();
    RecordFilter filter =
        new RecordFilter(
            Optional.of("ARR"),
            Optional.of("GN"),
            Optional.empty(),
            Optional.of(LocalDate.parse("2025-06-05")),
            Optional.of(LocalDate.parse("2025-06-05")),
            "",
            "",
            all.ids(),
            all.order());
    assertThat(ids(page(filter, Optional.empty(), 10))).containsExactly(arrest.record());
    RecordFilter dayBefore =
        new RecordFilter(
            Optional.of("ARR"),
            Optional.of("GN"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.parse("2025-06-04")),
            "",
            "",
            all.ids(),
            all.order());
    assertThat(ids(page(dayBefore, Optional.empty(), 10))).isEmpty();
  }

  @Test
  void pseudonym_of_a_person_is_the_same_in_every_record() {
    Receipt arrest = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    sample.submit(sample.recorder2, "TRA", SampleRegister.transfer(arrest.record()));
    List<RecordRow> rows = page(sample.auditor, RecordFilter.all(), Optional.empty(), 10).rows();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).pseudonyms()).hasSize(1).isEqualTo(rows.get(1).pseudonyms());
    assertThat(rows.get(0).pseudonyms().get(0)).matches("P-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
  }

  @Test
  void list_that_shows_identities_is_one_entry_with_all_its_subjects() {
    arrests(3);
    page(RecordFilter.all(), Optional.empty(), 10);
    assertThat(
            sample.register.count(
                "select cardinality(subjects) from ledger_entry where action = 'LIST'"))
        .isEqualTo(3);
    page(sample.auditor, RecordFilter.all(), Optional.empty(), 10);
    assertThat(sample.register.count("select count(*) from ledger_entry where action = 'LIST'"))
        .isOne();
  }

  @Test
  void sample_draws_from_the_period_and_can_be_repeated() {
    arrests(12);
    annul(approvedOf(record("annulled")));
    LocalDate day = LocalDate.parse("2025-06-05");
    var first =
        sample.register.as(
            sample.auditor, s -> s.samples.draw("semilla", 5, Optional.of("ARR"), day, day));
    var again =
        sample.register.as(
            sample.auditor2, s -> s.samples.draw("semilla", 5, Optional.of("ARR"), day, day));
    assertThat(first.population()).isEqualTo(12);
    assertThat(first.drawn()).hasSize(5);
    assertThat(again.drawn())
        .extracting(RecordRow::id)
        .isEqualTo(first.drawn().stream().map(RecordRow::id).toList());
    assertThat(
            sample
                .register
                .as(
                    sample.auditor,
                    s ->
                        s.samples.draw(
                            "semilla", 5, Optional.of("ARR"), day.plusDays(1), day.plusDays(1)))
                .drawn())
        .isEmpty();
  }

  private List<UUID> arrests(int number) {
    List<UUID> recorded = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      sample.register.at(sample.register.now().plusMillis(1));
      recorded.add(sample.submit(sample.recorder, "ARR", SampleRegister.arrest()).record());
    }
    return recorded;
  }

  /** An operation of that name, which is its headline. */
  private Receipt record(String name) {
    var form = SampleRegister.operation();
    form.setName(name);
    return sample.submit(sample.recorder, "OPE", form);
  }

  private Receipt approvedOf(Receipt receipt) {
    sample.approve(sample.supervisor, receipt);
    return receipt;
  }

  private void annul(Receipt receipt) {
    UUID annulment =
        sample.register.as(
            sample.recorder, s -> s.annulments.propose(receipt.record(), "Registro duplicado"));
    sample.register.run(sample.supervisor, s -> s.annulments.second(annulment));
    sample.register.run(sample.auditor, s -> s.annulments.complete(annulment));
  }

  private void later(int minutes) {
    sample.register.at(SampleRegister.NOW.plus(Duration.ofMinutes(minutes)));
  }

  private static RecordFilter ordered(Order order) {
    RecordFilter all = RecordFilter.all();
    return new RecordFilter(
        all.kind(), all.agency(), all.state(), all.from(), all.to(), "", "", all.ids(), order);
  }

  private static RecordFilter inState(State state) {
    RecordFilter all = RecordFilter.all();
    return new RecordFilter(
        all.kind(),
        all.agency(),
        Optional.of(state),
        all.from(),
        all.to(),
        "",
        "",
        all.ids(),
        all.order());
  }

  private Page<RecordRow> page(RecordFilter filter, Optional<Cursor> from, int size) {
    return page(sample.recorder, filter, from, size);
  }

  private Page<RecordRow> page(
      Account account, RecordFilter filter, Optional<Cursor> from, int size) {
    return sample.register.as(account, s -> s.records.list(filter, from, size, ""));
  }

  private List<QueueRow> queue(Account account) {
    return sample.register.as(account, s -> s.work.queue());
  }

  private ReviewView review(Account account, Receipt receipt) {
    return sample.register.as(account, s -> s.work.review(receipt.submission()));
  }

  private WorkService.OwnWork ownWork(Account account) {
    return sample.register.as(account, s -> s.work.ownWork());
  }

  private long statements(Consumer<Register.Services> use) {
    return statements(sample.recorder, use);
  }

  private long statements(Account account, Consumer<Register.Services> use) {
    var statistics = sample.register.sessions().getStatistics();
    statistics.clear();
    sample.register.run(account, use);
    return statistics.getPrepareStatementCount();
  }

  private static List<UUID> ids(Page<RecordRow> page) {
    return page.rows().stream().map(RecordRow::id).toList();
  }
}
