package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.review.Receipt;
import org.garante.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A failure half-way through leaves nothing behind, the ledger included. */
class AllOrNothingIT {
  private static final String BROKEN = "RND-BROKEN";

  private final Register register = Register.on(TestDatabase.create(), List.of(new ArrestKind()));
  private final Account recorder;
  private final Account supervisor;
  private final Account auditor;

  AllOrNothingIT() throws SQLException {
    try (Connection owner = register.database().connect("garante_owner");
        var statement = owner.createStatement()) {
      statement.execute(
          "alter table arrest add constraint broken check (rnd_number <> '" + BROKEN + "')");
    }
    register.at(SampleRegister.NOW);
    recorder = register.account("Ana", "GN", Role.RECORDER);
    supervisor = register.account("Carla", "GN", Role.SUPERVISOR);
    auditor = register.account("Gloria", "SABG", Role.AUDITOR);
  }

  @AfterEach
  void close() {
    register.close();
  }

  @Test
  void submission_whose_typed_rows_are_rejected_leaves_nothing_but_its_draft() throws Exception {
    ArrestForm form = new SampleArrest().form();
    form.rndNumber = BROKEN;
    UUID draft = register.as(recorder, s -> s.drafts.start("ARR", form));
    Map<String, Long> before = rowsOfEveryTable();
    assertThatThrownBy(() -> register.as(recorder, s -> s.submissions.submit(draft)))
        .isInstanceOf(RuntimeException.class);
    assertThat(rowsOfEveryTable()).isEqualTo(before);
    assertThat(register.count("select count(*) from draft where id = '" + draft + "'")).isOne();
  }

  @Test
  void folio_of_a_failed_submission_is_given_to_the_next() {
    ArrestForm broken = new SampleArrest().form();
    broken.rndNumber = BROKEN;
    assertThatThrownBy(() -> register.submit(recorder, "ARR", broken))
        .isInstanceOf(RuntimeException.class);
    Receipt receipt = register.submit(recorder, "ARR", new SampleArrest().form());
    assertThat(receipt.folio().sequence()).isEqualTo(1);
  }

  @Test
  void decision_that_cannot_be_entered_in_the_ledger_does_not_happen() throws Exception {
    Receipt receipt = register.submit(recorder, "ARR", new SampleArrest().form());
    ledgerRejects("APPROVE");
    Map<String, Long> before = rowsOfEveryTable();
    assertThatThrownBy(
            () -> register.run(supervisor, s -> s.decisions.approve(receipt.submission())))
        .isInstanceOf(RuntimeException.class);
    assertThat(rowsOfEveryTable()).isEqualTo(before);
    assertThat(
            register.count(
                "select count(*) from submission s join record r on r.id = s.record_id"
                    + " where s.status = 'SUBMITTED' and r.in_force is null"))
        .isOne();
  }

  @Test
  void return_that_cannot_be_entered_opens_no_draft() throws Exception {
    Receipt receipt = register.submit(recorder, "ARR", new SampleArrest().form());
    ledgerRejects("RETURN");
    Map<String, Long> before = rowsOfEveryTable();
    assertThatThrownBy(
            () ->
                register.run(
                    supervisor, s -> s.decisions.sendBack(receipt.submission(), "Falta la hora")))
        .isInstanceOf(RuntimeException.class);
    assertThat(rowsOfEveryTable()).isEqualTo(before);
  }

  @Test
  void annulment_that_cannot_be_entered_annuls_nothing() throws Exception {
    Receipt receipt = register.submit(recorder, "ARR", new SampleArrest().form());
    register.run(supervisor, s -> s.decisions.approve(receipt.submission()));
    UUID annulment = register.as(recorder, s -> s.annul(receipt.record(), "Registro duplicado"));
    register.run(supervisor, s -> s.sign(annulment));
    ledgerRejects("ACT_CONFIRM");
    assertThatThrownBy(() -> register.run(auditor, s -> s.sign(annulment)))
        .isInstanceOf(RuntimeException.class);
    assertThat(register.count("select count(*) from record where annulled")).isZero();
    assertThat(register.count("select count(*) from act where status = 'SIGNED'")).isOne();
  }

  @Test
  void bulk_approval_that_cannot_be_kept_whole_approves_none() throws Exception {
    Receipt one = register.submit(recorder, "ARR", new SampleArrest().form());
    ArrestForm other = new SampleArrest().form();
    other.rndNumber = "RND-2";
    Receipt two = register.submit(recorder, "ARR", other);
    List<UUID> both = List.of(one.submission(), two.submission());
    both.forEach(id -> register.as(supervisor, s -> s.work.review(id)));
    UUID last = both.stream().max(UUID::compareTo).orElseThrow();
    ledgerRejects("APPROVE", " or submission_id <> '%s'".formatted(last));
    assertThatThrownBy(() -> register.as(supervisor, s -> s.decisions.approveAll(both)))
        .isInstanceOf(RuntimeException.class);
    assertThat(register.count("select count(*) from submission where status = 'APPROVED'"))
        .isZero();
    assertThat(register.count("select count(*) from transition where to_state = 'APPROVED'"))
        .isZero();
    assertThat(register.count("select count(*) from bulk_approval")).isZero();
  }

  /** From now on the database takes no entry of that action. */
  private void ledgerRejects(String action) throws SQLException {
    ledgerRejects(action, "");
  }

  private void ledgerRejects(String action, String unless) throws SQLException {
    try (Connection owner = register.database().connect("garante_owner");
        var statement = owner.createStatement()) {
      statement.execute(
          "alter table ledger_entry add constraint no_more check (action <> '%s'%s)"
              .formatted(action, unless));
    }
  }

  private Map<String, Long> rowsOfEveryTable() throws SQLException {
    Map<String, Long> rows = new TreeMap<>();
    try (Connection owner = register.database().connect("garante_owner");
        var statement = owner.createStatement()) {
      var tables =
          statement.executeQuery("select tablename from pg_tables where schemaname = 'public'");
      while (tables.next()) {
        rows.put(tables.getString(1), 0L);
      }
    }
    rows.replaceAll((table, none) -> register.count("select count(*) from " + table));
    return rows;
  }
}
