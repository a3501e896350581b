package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.garante.domain.access.Account;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.reading.Cursor;
import org.garante.domain.review.reading.Page;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.domain.review.reading.RecordFilter.Order;
import org.garante.domain.review.reading.RecordFilter.State;
import org.garante.domain.review.reading.RecordRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists and samples on a real database. */
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
    if (order.isNewestFirst()) {
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
    settle();
    assertThat(page(RecordFilter.all(), Optional.empty(), 100).rows()).hasSize(10);
    long ten =
        statements(
            s -> s.lists.list(RecordFilter.all(), Optional.empty(), Optional.empty(), 100, ""));
    arrests(90);
    settle();
    assertThat(page(RecordFilter.all(), Optional.empty(), 100).rows()).hasSize(100);
    long hundred =
        statements(
            s -> s.lists.list(RecordFilter.all(), Optional.empty(), Optional.empty(), 100, ""));
    assertThat(hundred).isEqualTo(ten).isLessThanOrEqualTo(4);
  }

  /** What came due meanwhile is judged by the background; whoever reads judges a few. */
  private void settle() {
    while (sample.register.as(sample.auditor, s -> s.turn.settle())) {}
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
    sample.register.as(sample.recorder, s -> s.annul(changing.record(), "Registro duplicado"));
    assertThat(page(inState(state), Optional.empty(), 20).rows())
        .extracting(RecordRow::headline)
        .containsExactlyInAnyOrder(expected.split(", "));
  }

  @Test
  void list_is_filtered_by_kind_owner_and_day_of_its_place() {
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
            sample.auditor,
            s -> s.samples.draw("semilla", 5, Optional.of("ARR"), day, day, Optional.empty()));
    var again =
        sample.register.as(
            sample.auditor2,
            s -> s.samples.draw("semilla", 5, Optional.of("ARR"), day, day, Optional.empty()));
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
                            "semilla",
                            5,
                            Optional.of("ARR"),
                            day.plusDays(1),
                            day.plusDays(1),
                            Optional.empty()))
                .drawn())
        .isEmpty();
  }

  private List<UUID> arrests(int number) {
    List<UUID> recorded = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      sample.register.at(sample.register.now().plusMillis(1));
      ArrestForm form = SampleRegister.arrest();
      form.instant = SampleArrest.moment("05/06/2025", "11:%s".formatted(10 + i % 50));
      recorded.add(sample.submit(sample.recorder, "ARR", form).record());
    }
    return recorded;
  }

  /** An operation of that name, which is its headline. */
  private Receipt record(String name) {
    var form = SampleRegister.operation();
    form.name = name;
    return sample.submit(sample.recorder, "OPE", form);
  }

  private Receipt approvedOf(Receipt receipt) {
    sample.approve(sample.supervisor, receipt);
    return receipt;
  }

  private void annul(Receipt receipt) {
    UUID annulment =
        sample.register.as(sample.recorder, s -> s.annul(receipt.record(), "Registro duplicado"));
    sample.register.run(sample.supervisor, s -> s.sign(annulment));
    sample.register.run(sample.auditor, s -> s.sign(annulment));
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
    return sample.register.as(account, s -> s.lists.list(filter, Optional.empty(), from, size, ""));
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
