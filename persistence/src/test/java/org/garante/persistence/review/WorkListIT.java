package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.garante.domain.access.Account;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.reading.QueueCount;
import org.garante.domain.review.reading.QueueFilter;
import org.garante.domain.review.reading.QueuePage;
import org.garante.domain.review.reading.QueuePlace;
import org.garante.domain.review.reading.QueueRow;
import org.garante.domain.review.reading.ReviewView;
import org.garante.domain.review.reading.WorkService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The queue and own work on a real database. */
class WorkListIT {
  private final SampleRegister sample = new SampleRegister();

  @AfterEach
  void close() {
    sample.close();
  }

  /** What came due meanwhile is judged by the background; whoever reads judges a few. */
  private void settle() {
    while (sample.register.as(sample.auditor, s -> s.turn.settle())) {}
  }

  @Test
  void queue_and_own_work_take_as_many_statements_for_a_hundred_rows_as_for_ten() {
    arrests(10);
    settle();
    assertThat(queue(sample.supervisor)).hasSize(10);
    long queueOfTen = statements(sample.supervisor, s -> s.work.queue());
    long workOfTen = statements(s -> s.work.ownWork());
    arrests(90);
    settle();
    assertThat(queue(sample.supervisor)).hasSize(WorkService.PAGE);
    assertThat(statements(sample.supervisor, s -> s.work.queue()))
        .isEqualTo(queueOfTen)
        .isLessThanOrEqualTo(4);
    assertThat(statements(s -> s.work.ownWork())).isEqualTo(workOfTen).isLessThanOrEqualTo(6);
  }

  @Test
  void pages_of_the_queue_show_each_once_there_and_back_and_enter_whom_they_show() {
    arrests(60);
    List<UUID> there = new ArrayList<>();
    List<QueuePage> pages = new ArrayList<>();
    Optional<QueuePlace> place = Optional.empty();
    do {
      QueuePage page = page(sample.supervisor, place);
      assertThat(personsOfLastEntry()).isEqualTo(page.rows().size());
      pages.add(page);
      page.rows().forEach(row -> there.add(row.submission()));
      place = page.next();
    } while (place.isPresent());
    assertThat(pages).extracting(page -> page.rows().size()).containsExactly(25, 25, 10);
    assertThat(there).doesNotHaveDuplicates().hasSize(60);
    assertThat(pages).allSatisfy(page -> assertThat(page.count().waiting()).isEqualTo(60));
    QueuePage back = page(sample.supervisor, pages.get(2).previous());
    assertThat(back.rows()).isEqualTo(pages.get(1).rows());
    assertThat(QueuePlace.parse(back.previous().orElseThrow().toString()))
        .isEqualTo(back.previous());
    assertThat(page(sample.supervisor, back.previous()).rows()).isEqualTo(pages.get(0).rows());
  }

  @Test
  void home_counts_what_waits_and_enters_the_few_it_shows() {
    arrests(30);
    QueuePage first = sample.register.as(sample.supervisor, s -> s.work.firstInQueue(5));
    assertThat(first.rows()).hasSize(5);
    assertThat(first.count().waiting()).isEqualTo(30);
    assertThat(first.count().urgent()).isEqualTo(30);
    assertThat(first.count().oldest().map(QueueCount.Oldest::submission))
        .contains(first.rows().get(0).submission());
    assertThat(personsOfLastEntry()).isEqualTo(5);
  }

  @Test
  void next_in_the_queue_is_one_row_and_no_entry() {
    arrests(3);
    List<UUID> queue = queue(sample.supervisor).stream().map(QueueRow::submission).toList();
    long entries = sample.register.count("select count(*) from ledger_entry");
    assertThat(following(queue.get(0))).contains(queue.get(1));
    assertThat(following(queue.get(2))).contains(queue.get(0));
    assertThat(sample.register.count("select count(*) from ledger_entry")).isEqualTo(entries);
    sample.register.run(sample.supervisor, s -> s.decisions.approve(queue.get(0)));
    sample.register.run(sample.supervisor, s -> s.decisions.approve(queue.get(1)));
    assertThat(following(queue.get(2))).isEmpty();
  }

  @Test
  void what_is_kept_of_queue_and_authors_is_what_their_steps_come_to() {
    Receipt one = sample.approvedArrest();
    Receipt two = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    sample.register.run(
        sample.supervisor, s -> s.decisions.sendBack(two.submission(), "Falta la hora"));
    Receipt three = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    sample.register.run(
        sample.recorder, s -> s.submissions.withdraw(three.submission(), "Otro folio"));
    sample.submit(sample.recorder, "TRA", SampleRegister.transfer(one.record()));
    sample.submit(sample.auditor, "NOT", SampleRegister.note(one.record(), YesNo.NO));
    assertThat(
            sample.register.count(
                """
                select count(*) from (
                  (select submission_id, owner_agency, kind, rank, submitted_at from queue_entry
                   except select s.id, r.owner_agency, r.kind, urgency_rank(s.urgency), s.submitted_at
                   from submission s join record r on r.id = s.record_id where s.status = 'SUBMITTED')
                  union all
                  (select s.id, r.owner_agency, r.kind, urgency_rank(s.urgency), s.submitted_at
                   from submission s join record r on r.id = s.record_id where s.status = 'SUBMITTED'
                   except select submission_id, owner_agency, kind, rank, submitted_at from queue_entry)) d
                """))
        .isZero();
    assertThat(sample.register.count("select count(*) from queue_entry")).isEqualTo(2);
    assertThat(
            sample.register.count(
                """
                select count(*) from author_work w where not exists (
                  select from submission s where s.submitted_by = w.account_id
                  having (count(*), count(*) filter (where s.status = 'RETURNED')) = (w.submitted, w.returned))
                """))
        .isZero();
    assertThat(review(sample.supervisor, one).author().submitted()).isEqualTo(4);
    assertThat(review(sample.supervisor, one).author().returned()).isEqualTo(1);
  }

  private QueuePage page(Account account, Optional<QueuePlace> from) {
    return sample.register.as(account, s -> s.work.queue(QueueFilter.ALL, from));
  }

  private Optional<UUID> following(UUID submission) {
    return sample.register.as(sample.supervisor, s -> s.work.following(submission));
  }

  private long personsOfLastEntry() {
    return sample.register.count(
        "select cardinality(subjects) from ledger_entry where action = 'LIST' order by ctid desc limit 1");
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

  @Test
  void drafts_of_one_night_are_told_apart_by_whom_they_are_about() {
    UUID draft =
        sample.register.as(
            sample.recorder, s -> s.drafts.start("ARR", SampleRegister.arrestOf("Ada", "Prueba")));
    assertThat(ownWork(sample.recorder).drafts())
        .singleElement()
        .satisfies(row -> assertThat(row.identityHeadline()).isEqualTo("Ada Prueba"));
    sample.register.as(
        sample.recorder,
        s ->
            s.drafts.answer(
                draft,
                FieldPath.of("person.givenNames"),
                Json.createValue("Ana"),
                Json.createValue("Ada")));
    assertThat(ownWork(sample.recorder).drafts())
        .singleElement()
        .satisfies(row -> assertThat(row.identityHeadline()).isEqualTo("Ana Prueba"));
  }

  private List<UUID> arrests(int number) {
    List<UUID> recorded = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      sample.register.at(sample.register.now().plusMillis(1));
      recorded.add(sample.submit(sample.recorder, "ARR", SampleRegister.arrest()).record());
    }
    return recorded;
  }

  private void later(int minutes) {
    sample.register.at(SampleRegister.NOW.plus(Duration.ofMinutes(minutes)));
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
}
