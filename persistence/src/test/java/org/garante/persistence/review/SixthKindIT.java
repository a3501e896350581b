package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.ledger.bundle.AskedColumns;
import org.garante.domain.ledger.bundle.ColumnsText;
import org.garante.domain.operation.OperationKind;
import org.garante.domain.operation.SampleOperation;
import org.garante.domain.review.ActEntry;
import org.garante.domain.review.BulkReceipt;
import org.garante.domain.review.DecisionBarred;
import org.garante.domain.review.NotSubmittable;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Difference;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.review.form.FormModel;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.reading.ShownAct;
import org.garante.domain.review.rule.Finding;
import org.garante.persistence.TestDatabase;
import org.garante.persistence.ledger.TypedColumns;
import org.garante.persistence.sixth.ChainEntry;
import org.garante.persistence.sixth.ChainEntryForm;
import org.garante.persistence.sixth.HandOver;
import org.garante.persistence.sixth.HandOverForm;
import org.garante.persistence.sixth.SampleVisit;
import org.garante.persistence.sixth.VisitForm;
import org.garante.persistence.sixth.VisitKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * A sixth kind of record, with a child list, a link and a rule of each strength, passes what the
 * five pass. It took these files and no change of any other: VisitForm and PresentRow (the form),
 * V900__visit.sql (the tables), VisitKind (rules, outline); in the product its labels would come on
 * top.
 */
class SixthKindIT extends PipelineSuite {
  private final Register register;
  private final KindSample visit;

  SixthKindIT() {
    TestDatabase database = TestDatabase.create();
    database.migrate("classpath:db/sixth");
    register =
        Register.on(
            database,
            List.of(new OperationKind(), new VisitKind()),
            List.of(new HandOver(), new ChainEntry()));
    visit =
        new KindSample(
            "VIS",
            new KindSample.Cast(
                register.account("Ana", "GN", Role.RECORDER),
                register.account("Beto", "GN", Role.RECORDER),
                register.account("Carla", "GN", Role.SUPERVISOR),
                register.account("Dora", "GN", Role.SUPERVISOR),
                register.account("Elena", "SABG", Role.AUDITOR)),
            SampleVisit::form,
            SixthKindIT::amended);
  }

  @Override
  Register register() {
    return register;
  }

  @Override
  List<KindSample> samples() {
    return List.of(visit);
  }

  @Override
  TypedColumns columns() {
    RecordKind<?> kind = new VisitKind();
    return TypedColumns.of(
        ColumnsText.of(
            Map.of(kind.code(), Map.of(1, AskedColumns.of(kind.model(), kind.table())))));
  }

  @AfterAll
  void close() {
    register.close();
  }

  @Test
  void refusing_rule_keeps_it_from_being_submitted() {
    VisitForm form = SampleVisit.form();
    form.visitedAt = Moment.of(register.now().plusSeconds(120), ZoneId.of("America/Mazatlan"));
    assertThatThrownBy(() -> register.submit(visit.cast().author(), "VIS", form))
        .isInstanceOf(NotSubmittable.class);
  }

  @Test
  void barring_rule_lets_it_be_recorded_but_not_approved() {
    VisitForm form = SampleVisit.form();
    form.held = "";
    form.getMissing().put("held", Missing.UNKNOWN);
    Receipt receipt = register.submit(visit.cast().author(), "VIS", form);
    assertThatThrownBy(
            () ->
                register.run(
                    visit.cast().approver(), s -> s.decisions.approve(receipt.submission())))
        .isInstanceOf(DecisionBarred.class);
  }

  @Test
  void flagging_rule_goes_on_the_record_and_keeps_it_out_of_bulk_approval() {
    VisitForm form = SampleVisit.form();
    form.present.clear();
    Receipt receipt = register.submit(visit.cast().author(), "VIS", form);
    List<Finding> findings =
        register.as(visit.cast().approver(), s -> s.store.findings(receipt.submission()));
    assertThat(findings).extracting(Finding::rule).containsExactly("V03");
    register.as(visit.cast().approver(), s -> s.work.review(receipt.submission()));
    assertThat(
            register
                .as(
                    visit.cast().approver(),
                    s -> s.decisions.approveAll(List.of(receipt.submission())))
                .left())
        .extracting(BulkReceipt.Each::outcome)
        .containsExactly(BulkReceipt.Outcome.FLAGGED);
    register.run(visit.cast().approver(), s -> s.decisions.approve(receipt.submission()));
  }

  @Test
  void hand_over_counts_at_once_beside_what_waits_and_moves_the_record() {
    Receipt receipt = register.submit(visit.cast().author(), "VIS", SampleVisit.form());
    assertThat(state(receipt)).contains("OPEN");
    UUID act = enter(visit.cast().author(), handOver(receipt, "FGR"));
    assertThat(state(receipt)).contains("HANDED");
    register.run(visit.cast().approver(), s -> s.decisions.approve(receipt.submission()));
    register.run(visit.cast().colleague(), s -> s.sign(act));
    assertThat(register.count("select count(*) from hand_over where receiver = 'FGR'")).isOne();
    assertThat(findings(act)).isEmpty();
  }

  @Test
  void chain_entry_is_about_a_row_names_a_record_and_waits_for_nobody() {
    Receipt receipt = register.submit(visit.cast().author(), "VIS", SampleVisit.form());
    Receipt operation = register.submit(visit.cast().author(), "OPE", new SampleOperation().form());
    ChainEntryForm entry = new ChainEntryForm();
    entry.store = "Almacén 3";
    entry.operation = operation.record().toString();
    enter(visit.cast().author(), handOver(receipt, "FGR"));
    register.at(register.now().plusSeconds(1)); // of one instant, ids would say which came first
    UUID act =
        enter(
            visit.cast().author(),
            ActEntry.of(receipt.record(), ChainEntry.CODE, entry).about("present.first"));
    assertThat(state(receipt)).contains("STORED");
    List<ShownAct> waiting = register.as(visit.cast().colleague(), s -> s.work.acts());
    assertThat(waiting).noneMatch(one -> one.row().id().equals(act));
    assertThat(
            register.count(
                "select count(*) from act_link where target = '%s'".formatted(operation.record())))
        .isOne();
  }

  @Test
  void rules_see_the_acts_before_and_a_struck_one_moves_nothing_any_more() {
    Receipt receipt = register.submit(visit.cast().author(), "VIS", SampleVisit.form());
    UUID first = enter(visit.cast().author(), handOver(receipt, "FGR"));
    UUID second = enter(visit.cast().author(), handOver(receipt, "FGR"));
    assertThat(findings(second)).extracting(Finding::rule).containsExactly("V04");
    List<ShownAct> waiting = register.as(visit.cast().colleague(), s -> s.work.acts());
    assertThat(waiting)
        .filteredOn(act -> act.row().id().equals(second))
        .extracting(ShownAct::findings)
        .containsExactly(findings(second));
    assertThat(waiting)
        .filteredOn(act -> act.row().id().equals(first))
        .extracting(ShownAct::findings)
        .containsExactly(List.of());
    register.run(visit.cast().author(), s -> s.strike(second, "Doble"));
    assertThat(state(receipt)).contains("HANDED");
    register.run(visit.cast().author(), s -> s.strike(first, "No fue"));
    assertThat(state(receipt)).contains("OPEN");
  }

  @Test
  void same_press_sent_a_hundred_times_is_one_act() throws Exception {
    Receipt receipt = register.submit(visit.cast().author(), "VIS", SampleVisit.form());
    ActEntry entry = handOver(receipt, "FGR");
    List<Future<UUID>> acts =
        together(100, () -> register.as(visit.cast().author(), s -> s.acting.enter(entry)));
    for (Future<UUID> act : acts) {
      assertThat(act.get()).isEqualTo(entry.id());
    }
    assertThat(
            register.count(
                "select count(*) from act where record_id = '%s'".formatted(receipt.record())))
        .isOne();
  }

  private Optional<String> state(Receipt receipt) {
    return register.as(visit.cast().author(), s -> s.records.open(receipt.folio().text()).state());
  }

  private List<Finding> findings(UUID act) {
    return register.as(visit.cast().author(), s -> s.acts.findings(act));
  }

  private UUID enter(Account by, ActEntry entry) {
    return register.as(by, s -> s.acting.enter(entry));
  }

  private static ActEntry handOver(Receipt receipt, String receiver) {
    HandOverForm form = new HandOverForm();
    form.handedAt.setDate("15/6/2025");
    form.handedAt.setTime("10:00");
    form.receiver = receiver;
    form.remark = "Entregado sin novedad";
    return ActEntry.of(receipt.record(), HandOver.CODE, form).about("present.first");
  }

  @Test
  void difference_shows_a_changed_an_added_and_a_removed_child() {
    FormModel model = new VisitKind().model();
    Map<Difference.Sort, List<String>> changes =
        Difference.between(
                Answers.of(model, SampleVisit.form()),
                Answers.of(model, amended(SampleVisit.form())))
            .stream()
            .collect(
                Collectors.groupingBy(
                    Difference.Change::sort,
                    Collectors.mapping(Difference.Change::path, Collectors.toList())));
    assertThat(changes.get(Difference.Sort.CHANGED))
        .containsExactly("held", "fare.amount", "present.first.name");
    assertThat(changes.get(Difference.Sort.ADDED))
        .containsExactly(
            "present.first.said",
            "present.third.name",
            "present.third.paid.amount",
            "present.third.paid.currency");
    assertThat(changes.get(Difference.Sort.REMOVED))
        .containsExactly(
            "present.second.name", "present.second.paid.amount", "present.second.paid.currency");
  }

  @Test
  void content_holds_a_row_in_each_group_that_it_has_answers_of() {
    VisitForm form = amended(SampleVisit.form());
    JsonObject content = FormJson.parse(new VisitKind().json().contentText(form));
    assertThat(content.getJsonObject("officers").getJsonArray("present").getJsonObject(0))
        .hasToString("{\"key\":\"first\",\"name\":\"Rosa María Ejemplo\"}");
    assertThat(content.getJsonObject("identity").getJsonArray("present"))
        .hasToString("[{\"key\":\"first\",\"said\":\"Que tardaron\"},{\"key\":\"third\"}]");
    VisitForm read = (VisitForm) new VisitKind().json().fromContent(content.toString());
    assertThat(read).usingRecursiveComparison().isEqualTo(form);
  }

  @Test
  void group_of_a_row_is_withheld_with_what_is_in_it() {
    Answers all = Answers.of(new VisitKind().model(), amended(SampleVisit.form()));
    Answers officers = all.only(EnumSet.of(FieldGroup.OFFICERS));
    assertThat(officers.at("present.first.name")).isPresent();
    assertThat(officers.at("present.first.said")).isEmpty();
    assertThat(officers.at("present.first.paid.amount")).isEmpty();
    assertThat(officers.all().toString()).doesNotContain("Que tardaron");
    Answers identity = all.only(EnumSet.of(FieldGroup.IDENTITY));
    assertThat(identity.at("present").orElseThrow().rowKeys()).containsExactly("first", "third");
    assertThat(identity.all().toString()).contains("Que tardaron").doesNotContain("Rosa");
  }

  @Test
  void report_reads_it_as_known_with_exact_amounts() throws SQLException {
    Receipt receipt = approved(visit);
    try (var reader = register.database().connect("garante_reader");
        var query =
            reader.prepareStatement(
                """
                select v.fare_amount::text, v.water_amount::text, v.budget_line, sum(p.paid_amount)::text
                from record_as_known('VIS', null) k
                join visit v using (submission_id)
                join visit_present p using (submission_id)
                where k.record_id = ? and k.approved
                group by v.submission_id
                """)) {
      query.setObject(1, receipt.record());
      var row = query.executeQuery();
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("1250.50");
      assertThat(row.getString(2)).isEqualTo("0.750");
      assertThat(row.getLong(3)).isEqualTo(9_007_199_254_740_991L);
      assertThat(row.getString(4)).isEqualTo("400");
    }
  }

  private static VisitForm amended(Form before) {
    VisitForm form = (VisitForm) before;
    form.held = "13";
    form.fare.amount = "1250.05";
    form.present.get(0).said = "Que tardaron";
    form.present.get(0).name = "Rosa María Ejemplo";
    form.present.remove(1);
    form.present.add(SampleVisit.row("third", "Eva Ejemplo"));
    return form;
  }
}
