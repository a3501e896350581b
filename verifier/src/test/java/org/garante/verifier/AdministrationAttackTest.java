package org.garante.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garante.verifier.TestAccount.change;
import static org.garante.verifier.TestJson.object;
import static org.garante.verifier.TestLedger.in;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.garante.verifier.TestBundle.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be done to persons, accounts, grants, stand-ins, agencies and limits. */
class AdministrationAttackTest {
  @TempDir Path folder;

  private final Scenario scenario = new Scenario();
  private final TestRegister register = scenario.register;
  private final TestAccount recorder = register.of("GN", "RECORDER");
  private final TestAccount supervisor = register.of("GN", "SUPERVISOR");

  @Test
  void account_without_an_entry_is_found() throws IOException {
    TestAccount made = new TestAccount(register.id(), recorder.staff(), "SUPERVISOR", "GN");
    register.administration.add(object("table", "account", "key", made.id(), "row", made.row()));
    assertThat(failed("no-entry").finding("no-entry")).containsEntry("row", "account " + made.id());
  }

  @Test
  void row_that_says_something_else_is_missing_or_twice_is_found() throws IOException {
    Map<String, Object> row = register.row("account", recorder.id());
    in(row, "row").put("role", "SUPERVISOR");
    assertThat(failed("register").finding("register"))
        .containsEntry("row", "account " + recorder.id());
    in(row, "row").put("role", "RECORDER");
    register.administration.add(row);
    failed("register");
    register.administration.removeIf(one -> one.equals(row));
    failed("register");
  }

  @Test
  void other_name_number_or_salt_of_a_person_is_found_hidden_or_not() throws IOException {
    Map<String, Object> person = in(register.row("staff_member", recorder.staff()), "person");
    in(person, "value").put("number", "S-0");
    failed("register");
    person.clear();
    person.put("hash", "00".repeat(32));
    failed("register");
    register.row("staff_member", recorder.staff()).remove("person");
    failed("register");
  }

  @Test
  void change_that_is_not_the_next_one_is_found() throws IOException {
    administer(recorder, 3, "FGR");
    failed("register");
  }

  @Test
  void row_that_an_entry_ended_is_found() throws IOException {
    register.administer(
        "ACCOUNT_CHANGE",
        register.administrator,
        List.of(change("account", recorder.id(), 2, null)));
    failed("register");
  }

  @Test
  void rows_that_nobody_can_read_are_found() throws IOException {
    register.administrator.act(register.other("ACCOUNT_CHANGE", "account", "rows", "x"));
    failed("register");
  }

  @Test
  void entry_in_another_role_agency_or_person_or_of_nobody_we_know_is_found() throws IOException {
    Map<String, Object> entry = register.other("OPEN", "records");
    recorder.act(entry);
    assertThat(scenario.outsider(folder).verify(register).status()).isZero();
    for (String member : List.of("role", "agency", "staff", "account")) {
      Object was = entry.put(member, member.equals("role") ? "AUDITOR" : supervisor.id());
      assertThat(failed("actor").finding("actor")).containsEntry("entry", entry.get("id"));
      entry.put(member, was);
    }
  }

  @Test
  void account_acts_while_it_is_so_give_or_take_ten_minutes() throws IOException {
    register.pass(3600);
    administer(recorder, 2, "FGR");
    register.pass(600 - 2);
    recorder.act(register.other("OPEN", "records"));
    TestBundle outsider =
        scenario.outsider(folder).with("--as-of", TestRegister.text(register.now()));
    assertThat(outsider.verify(register).codes()).doesNotContain("actor");
    register.pass(2);
    recorder.act(register.other("OPEN", "records"));
    assertThat(outsider.verify(register).codes()).contains("actor");
  }

  @Test
  void change_by_somebody_who_may_not_is_found() throws IOException {
    Map<String, Object> row = in(register.row("account", recorder.id()), "row");
    row.put("agency", "FGR");
    register.administer(
        "ACCOUNT_CHANGE", supervisor, List.of(change("account", recorder.id(), 2, row)));
    failed("actor");
  }

  @Test
  void account_that_made_itself_beside_others_is_found() throws IOException {
    register.pass(1);
    TestAccount made = new TestAccount(register.id(), recorder.staff(), "ADMIN", "GN");
    register.administration.add(object("table", "account", "key", made.id(), "row", made.row()));
    register.administer(
        "ACCOUNT_CREATE", made, List.of(change("account", made.id(), 1, made.row())));
    failed("actor");
  }

  @Test
  void deputy_decides_as_long_as_they_stand_in_and_two_made_them() throws IOException {
    TestAccount deputy = register.of("SSPC-PF", "SUPERVISOR");
    grant(deputy, register.auditor, register.auditor);
    assertThat(scenario.outsider(folder).verify(register).status()).isZero();
  }

  @Test
  void grant_confirmed_by_who_gave_it_or_signed_for_another_is_found() throws IOException {
    grant(register.of("SSPC-PF", "SUPERVISOR"), register.auditor, register.administrator);
    failed("actor");
  }

  @Test
  void stand_in_confirmed_by_no_auditor_is_found() throws IOException {
    grant(register.of("SSPC-PF", "SUPERVISOR"), supervisor, supervisor);
    failed("actor");
  }

  @Test
  void agency_is_no_matter_of_accounts() throws IOException {
    Map<String, Object> row = object("code", "FGR");
    register.administration.add(object("table", "agency", "key", "FGR", "row", row));
    List<Map<String, Object>> rows = List.of(change("agency", "FGR", 1, row));
    Map<String, Object> entry =
        register.administer("CATALOGUE_CHANGE", register.administrator, rows);
    assertThat(scenario.outsider(folder).verify(register).status()).isZero();
    entry.put("action", "ACCOUNT_CHANGE");
    failed("actor");
  }

  private void administer(TestAccount account, long revision, String agency) {
    Map<String, Object> row = in(register.row("account", account.id()), "row");
    row.put("agency", agency);
    register.administer(
        "ACCOUNT_CHANGE",
        register.administrator,
        List.of(change("account", account.id(), revision, TestLedger.copy(row))));
  }

  /** A stand-in for GN, proposed by the administrator. */
  private void grant(TestAccount to, TestAccount by, TestAccount signed) {
    String id = register.id();
    Map<String, Object> proposed =
        object(
            "id",
            id,
            "kind",
            "STAND_IN",
            "account_id",
            to.id(),
            "staff_id",
            to.staff(),
            "role",
            to.role(),
            "agency",
            "GN",
            "state",
            "PROPOSED",
            "given_by",
            register.administrator.staff(),
            "decided_by",
            null);
    Map<String, Object> confirmed = TestLedger.copy(proposed);
    confirmed.put("state", "CONFIRMED");
    confirmed.put("decided_by", signed.staff());
    String key = to.id() + " GN";
    Map<String, Object> stand = object("account_id", to.id(), "agency", "GN", "grant_id", id);
    register.administer(
        "GRANT_PROPOSE", register.administrator, List.of(change("account_grant", id, 1, proposed)));
    register.administer(
        "GRANT_CONFIRM",
        by,
        List.of(change("account_grant", id, 2, confirmed), change("stand_in", key, 1, stand)));
    register.administration.add(object("table", "account_grant", "key", id, "row", confirmed));
    register.administration.add(object("table", "stand_in", "key", key, "row", stand));
  }

  private Outcome failed(String... codes) throws IOException {
    Outcome outcome = scenario.outsider(folder).verify(register);
    assertThat(outcome.codes()).as(outcome.said()).containsExactly(codes);
    assertThat(outcome.status()).isEqualTo(1);
    return outcome;
  }
}
