package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.garante.domain.access.Role;
import org.garante.domain.ledger.bundle.AskedColumns;
import org.garante.domain.ledger.bundle.ColumnsText;
import org.garante.domain.operation.OperationKind;
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
import org.garante.domain.review.rule.Finding;
import org.garante.persistence.TestDatabase;
import org.garante.persistence.ledger.TypedColumns;
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
    register = Register.on(database, List.of(new OperationKind(), new VisitKind()));
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
