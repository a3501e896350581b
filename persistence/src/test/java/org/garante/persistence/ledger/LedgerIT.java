package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.ground.Capital;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every entry of a busy day recomputes from what the database holds, and from nothing else: its
 * commitment from openings, content and the pipeline's tables, its leaf input from its columns.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerIT {
  private final SampleRegister sample = new SampleRegister();
  private Receipt amended;

  @BeforeAll
  void busyDay() {
    Receipt returned = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    sample.register.run(
        sample.supervisor, s -> s.decisions.sendBack(returned.submission(), "Falta la hora"));
    UUID mended = sample.register.as(sample.recorder, s -> s.work.ownWork()).returned().get(0).id();
    sample.approve(
        sample.supervisor, sample.register.as(sample.colleague, s -> s.submissions.submit(mended)));
    amended = restrict(returned);
    sample.approve(sample.supervisor, amended);
    Receipt operation = sample.submit(sample.recorder, "OPE", SampleRegister.operation());
    sample.register.run(
        sample.recorder, s -> s.submissions.withdraw(operation.submission(), "Duplicado"));
    sample.approved(
        sample.recorder2, sample.supervisor2, "TRA", SampleRegister.transfer(returned.record()));
    sample.approved(
        sample.auditor, sample.observer, "NOT", SampleRegister.note(returned.record(), YesNo.NO));
    annul();
    read(sample.approvedArrest());
  }

  @AfterAll
  void close() {
    sample.close();
  }

  @Test
  void every_commitment_recomputes_from_what_is_stored() throws SQLException {
    try (Connection reader = sample.register.database().connect("garante_reader")) {
      StoredLedger ledger = new StoredLedger(reader);
      for (StoredLedger.Entry entry : ledger.entries()) {
        assertThat(ledger.commitments(entry)).as(entry.toString()).contains(entry.commitment());
      }
    }
  }

  @Test
  void the_day_has_entries_of_every_sort_of_header() throws SQLException {
    assertThat(entries().stream().map(StoredLedger.Entry::action).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            "OPERATOR_CHANGE",
            "ACCOUNT_CREATE",
            "SUBMIT",
            "APPROVE",
            "RETURN",
            "WITHDRAW",
            "ACT_ENTER",
            "ACT_SIGN",
            "ACT_CONFIRM",
            "ACT_STRIKE",
            "OPEN",
            "OPEN_HISTORY",
            "UNMASK",
            "SEARCH",
            "LIST",
            "SAMPLE");
  }

  @Test
  void every_leaf_input_is_the_canonical_json_of_the_entrys_columns() throws SQLException {
    for (StoredLedger.Entry entry : entries()) {
      byte[] input =
          sample.register.inTransaction(
              entities -> entities.find(LedgerEntry.class, entry.id()).leafInput());
      assertThat(new String(input, java.nio.charset.StandardCharsets.UTF_8))
          .isEqualTo(entry.leafInput());
    }
  }

  @Test
  void every_step_has_one_transition_with_its_entry() throws SQLException {
    try (Connection reader = sample.register.database().connect("garante_reader")) {
      assertThat(new StoredLedger(reader).stepsWithoutTransition()).isZero();
    }
    assertThat(
            sample.register.count(
                "select count(*) from transition t left join ledger_entry e on e.id = t.entry_id"
                    + " where e.id is null or e.at <> t.at or e.staff_id <> t.by_staff"))
        .isZero();
  }

  @Test
  void submission_has_a_leaf_for_each_group_its_findings_and_its_reason() throws SQLException {
    try (Connection reader = sample.register.database().connect("garante_reader")) {
      StoredLedger ledger = new StoredLedger(reader);
      StoredLedger.Entry entry =
          ledger.entries().stream()
              .filter(e -> e.action().equals("SUBMIT"))
              .filter(e -> e.submission().equals(amended.submission()))
              .findFirst()
              .orElseThrow();
      List<StoredLedger.Opening> openings = ledger.openings(entry);
      assertThat(openings)
          .extracting(StoredLedger.Opening::leaf)
          .containsExactly("facts", "findings", "health", "identity", "officers", "reason");
      assertThat(openings)
          .filteredOn(opening -> opening.value() != null)
          .extracting(StoredLedger.Opening::value)
          .containsExactly("\"Es menor de edad\"");
    }
  }

  @Test
  void no_salt_is_used_twice() throws SQLException {
    assertThat(sample.register.count("select count(*) - count(distinct salt) from ledger_opening"))
        .isZero();
  }

  @Test
  void changed_content_no_longer_fits_its_commitment() throws Exception {
    try (Connection owner = sample.register.database().connect("garante_owner")) {
      owner.setAutoCommit(false);
      StoredLedger ledger = new StoredLedger(owner);
      StoredLedger.Entry entry =
          ledger.entries().stream()
              .filter(e -> e.action().equals("SUBMIT"))
              .filter(e -> e.submission().equals(amended.submission()))
              .findFirst()
              .orElseThrow();
      try (var tamper =
          owner.prepareStatement(
              "update submission set content = replace(content, 'RND-1', 'RND-9') where id = ?")) {
        tamper.setObject(1, amended.submission());
        assertThat(tamper.executeUpdate()).isOne();
      }
      assertThat(ledger.commitments(entry)).doesNotContain(entry.commitment());
      owner.rollback();
    }
  }

  private List<StoredLedger.Entry> entries() throws SQLException {
    try (Connection reader = sample.register.database().connect("garante_reader")) {
      return new StoredLedger(reader).entries();
    }
  }

  /** Amends the person's age to a minor's, which restricts the record. */
  private Receipt restrict(Receipt receipt) {
    UUID draft =
        sample.register.as(
            sample.recorder, s -> s.drafts.amend(receipt.record(), "Es menor de edad"));
    sample.register.as(
        sample.recorder,
        s ->
            s.drafts.answer(
                draft, FieldPath.of("person.age"), Json.createValue("17"), Json.createValue("31")));
    return sample.register.as(sample.recorder, s -> s.submissions.submit(draft));
  }

  private void annul() {
    Receipt receipt = sample.approvedArrest();
    UUID refused = propose(receipt, "Parece duplicado");
    sample.register.run(sample.supervisor, s -> s.strike(refused, "No lo es"));
    UUID done = propose(receipt, "Registro duplicado");
    sample.register.run(sample.supervisor, s -> s.sign(done));
    sample.register.run(sample.auditor, s -> s.sign(done));
  }

  private UUID propose(Receipt receipt, String reason) {
    return sample.register.as(sample.recorder, s -> s.annul(receipt.record(), reason));
  }

  private void read(Receipt receipt) {
    String folio = receipt.folio().text();
    sample.register.as(sample.recorder, s -> s.records.open(folio));
    sample.register.as(sample.auditor, s -> s.history.open(folio, Optional.empty()));
    sample.register.run(sample.auditor, s -> s.records.unmask(folio, "Queja 12/2025"));
    list(RecordFilter.all(), "");
    list(named("Prueba"), "");
    sample.register.as(
        sample.auditor,
        s ->
            s.samples.draw(
                "semilla",
                3,
                Optional.of("ARR"),
                SampleRegister.NOW.atZone(Capital.ZONE).toLocalDate(),
                SampleRegister.NOW.atZone(Capital.ZONE).toLocalDate(),
                Optional.empty()));
  }

  private void list(RecordFilter filter, String reason) {
    sample.register.as(
        sample.recorder, s -> s.lists.list(filter, Optional.empty(), Optional.empty(), 10, reason));
  }

  private static RecordFilter named(String names) {
    RecordFilter all = RecordFilter.all();
    return new RecordFilter(
        all.kind(),
        all.agency(),
        all.state(),
        all.from(),
        all.to(),
        "",
        names,
        all.ids(),
        all.order());
  }
}
