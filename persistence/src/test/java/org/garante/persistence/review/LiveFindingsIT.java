package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.ledger.past.PastFinder;
import org.garante.domain.report.Cell;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.garante.domain.report.ReportResult;
import org.garante.domain.report.ReportScope;
import org.garante.domain.report.Table;
import org.garante.domain.review.BulkReceipt;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.live.Found;
import org.garante.domain.review.reading.QueueRow;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.domain.review.reading.RecordRow;
import org.garante.domain.review.rule.Finding;
import org.garante.persistence.Sql;
import org.garante.persistence.ledger.PastStore;
import org.garante.persistence.report.ReportStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What the rules find now, kept on a real database. The number of the sample is due at 21:20. */
class LiveFindingsIT {
  private static final Instant AT_LIMIT = Instant.parse("2025-06-06T21:20:00Z");
  private static final Instant OVER = AT_LIMIT.plusSeconds(60);

  private final SampleRegister sample = new SampleRegister();
  private final Register register = sample.register;
  private int numbers = 100;

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void missing_number_is_found_everywhere_a_minute_after_its_hours_and_nowhere_at_them() {
    Receipt receipt = sample.submit(sample.recorder, "ARR", withoutNumber());
    register.at(AT_LIMIT);
    assertThat(everywhere(receipt)).isEqualTo(everywhere(0));
    register.at(OVER);
    assertThat(everywhere(receipt)).isEqualTo(everywhere(1));
    assertThat(review(receipt).submitted()).isEmpty();
  }

  @Test
  void background_keeps_it_up_with_nobody_signed_in_and_once() {
    sample.submit(sample.recorder, "ARR", withoutNumber());
    sample.submit(sample.recorder, "ARR", arrest());
    register.at(OVER);
    assertThat(turn()).isTrue();
    assertThat(turn()).isFalse();
    assertThat(
            register.count(
                "select count(*) from live_finding where gone_at is null and message = 'numberMissing'"
                    + " and since between '2025-06-06T21:20:00Z' and '2025-06-06T21:20:00.001Z'"))
        .isOne();
    assertThat(register.count("select count(*) from finding")).isZero();
  }

  @Test
  void day_in_the_past_shows_what_was_found_then() {
    Receipt receipt = sample.submit(sample.recorder, "ARR", withoutNumber());
    register.at(OVER.plus(Duration.ofDays(3)));
    turn();
    assertThat(found(receipt, AT_LIMIT).now()).isEmpty();
    assertThat(found(receipt, OVER).now()).hasSize(1);
  }

  @Test
  void what_is_kept_is_what_the_rules_compute_whatever_was_done() {
    List<Receipt> arrests = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      later(Duration.ofMinutes(20));
      arrests.add(sample.submit(sample.recorder, "ARR", i % 2 == 0 ? withoutNumber() : arrest()));
    }
    Receipt transfer =
        sample.submit(sample.recorder, "TRA", SampleRegister.transfer(arrests.get(1).record()));
    sample.approve(sample.supervisor, arrests.get(0));
    sample.approve(sample.supervisor, arrests.get(1));
    register.run(
        sample.supervisor, s -> s.decisions.sendBack(arrests.get(2).submission(), "Falta la hora"));
    UUID draft =
        register.as(sample.recorder, s -> s.drafts.amend(arrests.get(0).record(), "Se corrige"));
    register.as(sample.recorder, s -> s.submissions.submit(draft));
    annul(arrests.get(1));
    later(Duration.ofHours(30));
    turn();
    assertThat(kept()).isEqualTo(computed()).hasSize(7).containsKey(transfer.submission());
    assertThat(kept().get(transfer.submission())).contains("linkAnnulled");
    assertThat(kept().values()).filteredOn(all -> all.contains("numberMissing")).hasSize(4);
  }

  @Test
  void number_given_twice_is_found_of_both_and_of_neither_once_it_is_put_right() {
    Receipt first = sample.submit(sample.recorder, "ARR", numbered("RND-7"));
    assertThat(messages(first)).isEmpty();
    Receipt second = sample.submit(sample.recorder, "ARR", numbered("rnd 7"));
    assertThat(messages(second)).containsExactly("numberTwice");
    assertThat(messages(first)).containsExactly("numberTwice");
    sample.approve(sample.supervisor, second);
    annul(second);
    assertThat(messages(first)).isEmpty();
  }

  @Test
  void existing_register_is_judged_from_the_day_of_each_submission() {
    Receipt receipt = sample.submit(sample.recorder, "ARR", withoutNumber());
    register.at(OVER.plus(Duration.ofDays(3)));
    register.inTransaction(
        entities -> {
          for (String sql :
              List.of(
                  "delete from judgement",
                  "insert into judgement (submission_id, record_id, judged_at, changes_at)"
                      + " select id, record_id, submitted_at, submitted_at from submission")) {
            entities.createNativeQuery(sql).executeUpdate();
          }
          return true;
        });
    assertThat(review(receipt).holding())
        .singleElement()
        .satisfies(held -> assertThat(held.since()).isBetween(AT_LIMIT, AT_LIMIT.plusMillis(1)));
  }

  @Test
  void approvals_in_bulk_are_of_what_was_opened_and_found_clean_and_are_reported() {
    Receipt opened = sample.submit(sample.recorder, "ARR", arrest());
    Receipt unopened = sample.submit(sample.recorder, "ARR", arrest());
    Receipt due = sample.submit(sample.recorder, "ARR", withoutNumber());
    Receipt single = sample.submit(sample.recorder, "ARR", arrest());
    List.of(opened, due).forEach(this::review);
    assertThat(queue())
        .filteredOn(QueueRow::opened)
        .extracting(QueueRow::submission)
        .containsExactlyInAnyOrder(opened.submission(), due.submission());
    register.at(OVER);
    BulkReceipt receipt =
        register.as(
            sample.supervisor,
            s ->
                s.decisions.approveAll(
                    List.of(opened.submission(), unopened.submission(), due.submission())));
    assertThat(receipt.all())
        .extracting(BulkReceipt.Each::folio, BulkReceipt.Each::outcome)
        .containsExactlyInAnyOrder(
            tuple(opened.folio().text(), BulkReceipt.Outcome.APPROVED),
            tuple(unopened.folio().text(), BulkReceipt.Outcome.NOT_OPENED),
            tuple(due.folio().text(), BulkReceipt.Outcome.FLAGGED));
    sample.approve(sample.supervisor, single);
    Table decisions = report(ReportCode.R26).table("decisions");
    Cell.Share bulk = (Cell.Share) decisions.cell(decisions.total().orElseThrow(), "inBulk");
    assertThat(List.of(bulk.part(), bulk.of())).containsExactly(1L, 2L);
  }

  private void later(Duration time) {
    register.at(register.now().plus(time));
  }

  private boolean turn() {
    return register.as(sample.auditor, s -> s.turn.settle());
  }

  private Found review(Receipt receipt) {
    return register.as(sample.supervisor, s -> s.work.review(receipt.submission())).found();
  }

  private Found found(Receipt receipt, Instant at) {
    return register.as(sample.supervisor, s -> s.reader.of(receipt.submission(), Optional.of(at)));
  }

  private List<String> messages(Receipt receipt) {
    return review(receipt).now().stream().map(Finding::message).toList();
  }

  private List<QueueRow> queue() {
    return register.as(sample.supervisor, s -> s.work.queue());
  }

  private void annul(Receipt receipt) {
    UUID annulment = register.as(sample.recorder, s -> s.annul(receipt.record(), "Duplicado"));
    register.run(sample.supervisor, s -> s.sign(annulment));
    register.run(sample.auditor, s -> s.sign(annulment));
  }

  /** Where the finding is looked for. */
  private Map<String, Integer> everywhere(Receipt receipt) {
    Map<String, Integer> seen = new TreeMap<>();
    seen.put("queue", queue().stream().mapToInt(QueueRow::findings).sum());
    seen.put(
        "own work",
        register.as(sample.recorder, s -> s.work.ownWork()).waiting().get(0).findings());
    seen.put("list", list(RecordFilter.all()).stream().mapToInt(RecordRow::findings).sum());
    seen.put("filter", list(RecordFilter.all().flagged(true)).size());
    seen.put("filter without", 1 - list(RecordFilter.all().flagged(false)).size());
    seen.put("review", review(receipt).holding().size());
    seen.put(
        "record",
        register
            .as(sample.recorder, s -> s.records.open(receipt.folio().text()))
            .found()
            .now()
            .size());
    Table number = report(ReportCode.R04).table("registration");
    Cell.Share missing = (Cell.Share) number.cell(number.total().orElseThrow(), "noNumber");
    seen.put("R04", (int) missing.part());
    return seen;
  }

  private static Map<String, Integer> everywhere(int findings) {
    Map<String, Integer> all = new TreeMap<>();
    List.of("queue", "own work", "list", "filter", "filter without", "review", "record", "R04")
        .forEach(place -> all.put(place, findings));
    return all;
  }

  private List<RecordRow> list(RecordFilter filter) {
    return register
        .as(sample.recorder, s -> s.lists.list(filter, Optional.empty(), Optional.empty(), 10, ""))
        .rows();
  }

  private ReportResult report(ReportCode code) {
    PGSimpleDataSource reader = new PGSimpleDataSource();
    reader.setUrl(register.database().url("garante_reader"));
    return new ReportStore(reader, new PastFinder(new PastStore(reader)), SampleRegister.permits())
        .run(
            code,
            ReportParameters.none().only(code),
            new ReportScope(Optional.empty(), true, false),
            register.now());
  }

  /** Messages that are kept as holding, by submission that is judged. */
  private Map<UUID, List<String>> kept() {
    return messages(
        """
        select j.submission_id, array(select f.message || '@' || f.path from live_finding f
          where f.submission_id = j.submission_id and f.gone_at is null order by 1) as messages
        from judgement j
        """);
  }

  private Map<UUID, List<String>> messages(String sql) {
    return register.inTransaction(
        entities -> {
          Map<UUID, List<String>> all = new TreeMap<>();
          Sql.of(entities, sql)
              .rows(row -> Map.entry(row.id("submission_id"), row.texts("messages")))
              .forEach(entry -> all.put(entry.getKey(), plain(entry.getValue())));
          return all;
        });
  }

  private static List<String> plain(List<String> messages) {
    return messages.stream().map(one -> one.split("@")[0]).sorted().toList();
  }

  /** The same by the rules, of what is in force and what is latest of each record not annulled. */
  private Map<UUID, List<String>> computed() {
    Map<UUID, List<String>> all = new TreeMap<>();
    register
        .inTransaction(
            entities ->
                Sql.of(
                        entities,
                        """
                        select s.id from record r join submission s on s.record_id = r.id
                        where not r.annulled and (s.id = r.in_force
                          or s.number = (select max(o.number) from submission o where o.record_id = r.id))
                        """)
                    .rows(row -> row.id("id")))
        .forEach(id -> all.put(id, computed(id)));
    return all;
  }

  private List<String> computed(UUID submission) {
    return register.as(
        sample.supervisor,
        s -> {
          var found = s.store.find(submission).orElseThrow();
          return s.live.now(s.recordStore.find(found.record()).orElseThrow(), found).stream()
              .map(Finding::message)
              .sorted()
              .toList();
        });
  }

  /** An arrest with a number that no other has. */
  private ArrestForm arrest() {
    return numbered("RND-" + numbers++);
  }

  private static ArrestForm numbered(String number) {
    ArrestForm form = SampleRegister.arrest();
    form.rndNumber = number;
    return form;
  }

  private static ArrestForm withoutNumber() {
    ArrestForm form = SampleRegister.arrest();
    form.rndNumber = "";
    form.getMissing().put("rndNumber", Missing.UNKNOWN);
    return form;
  }
}
