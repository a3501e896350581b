package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;
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
import org.garante.persistence.sixth.PresentRow;
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
            SixthKindIT::form,
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
    VisitForm form = form();
    form.visitedAt = Moment.of(register.now().plusSeconds(120), ZoneId.of("America/Mazatlan"));
    assertThatThrownBy(() -> register.submit(visit.cast().author(), "VIS", form))
        .isInstanceOf(NotSubmittable.class);
  }

  @Test
  void barring_rule_lets_it_be_recorded_but_not_approved() {
    VisitForm form = form();
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
    VisitForm form = form();
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
    Receipt receipt = register.submit(visit.cast().author(), "VIS", form());
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
    Receipt receipt = register.submit(visit.cast().author(), "VIS", form());
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
    Receipt receipt = register.submit(visit.cast().author(), "VIS", form());
    UUID first = enter(visit.cast().author(), handOver(receipt, "FGR"));
    UUID second = enter(visit.cast().author(), handOver(receipt, "FGR"));
    assertThat(findings(second)).extracting(Finding::rule).containsExactly("V04");
    register.run(visit.cast().author(), s -> s.strike(second, "Doble"));
    assertThat(state(receipt)).contains("HANDED");
    register.run(visit.cast().author(), s -> s.strike(first, "No fue"));
    assertThat(state(receipt)).contains("OPEN");
  }

  @Test
  void same_press_sent_a_hundred_times_is_one_act() throws Exception {
    Receipt receipt = register.submit(visit.cast().author(), "VIS", form());
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
        Difference.between(Answers.of(model, form()), Answers.of(model, amended(form()))).stream()
            .collect(
                Collectors.groupingBy(
                    Difference.Change::sort,
                    Collectors.mapping(Difference.Change::path, Collectors.toList())));
    assertThat(changes.get(Difference.Sort.CHANGED)).containsExactly("held", "present.first.name");
    assertThat(changes.get(Difference.Sort.ADDED)).containsExactly("present.third.name");
    assertThat(changes.get(Difference.Sort.REMOVED)).containsExactly("present.second.name");
  }

  private static VisitForm form() {
    VisitForm form = new VisitForm();
    form.visitedAt =
        Moment.of(Instant.parse("2025-06-14T17:30:00Z"), ZoneId.of("America/Mazatlan"));
    form.place.state = "25";
    form.place.municipality = "25006";
    form.held = "12";
    form.present.add(row("first", "Rosa Ejemplo"));
    form.present.add(row("second", "Luis Ejemplo"));
    return form;
  }

  private static VisitForm amended(Form before) {
    VisitForm form = (VisitForm) before;
    form.held = "13";
    form.present.get(0).name = "Rosa María Ejemplo";
    form.present.remove(1);
    form.present.add(row("third", "Eva Ejemplo"));
    return form;
  }

  private static PresentRow row(String key, String name) {
    PresentRow row = new PresentRow();
    row.setKey(key);
    row.name = name;
    return row;
  }
}
