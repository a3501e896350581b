package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;
import org.garante.domain.annulment.Annulment;
import org.garante.domain.operation.OperationKind;
import org.garante.domain.operation.SampleOperation;
import org.garante.domain.review.ActKind;
import org.garante.domain.review.Receipt;
import org.garante.persistence.TestDatabase;
import org.garante.persistence.sixth.ChainEntry;
import org.garante.persistence.sixth.HandOver;
import org.garante.persistence.sixth.VisitKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What a form of act asks stands in the code, in the database and in docs/ledger-acts.json, and is
 * the same in all three; and the database holds to it, whoever asks.
 */
class ActFormsIT {
  private static final List<ActKind<?>> ACTS =
      List.of(new Annulment(), new HandOver(), new ChainEntry());
  private static final TestDatabase DATABASE = database();
  private static final Register REGISTER =
      Register.on(DATABASE, List.of(new OperationKind(), new VisitKind()));
  private static final Account RECORDER = REGISTER.account("Ana", "GN", Role.RECORDER);
  private static final Account SUPERVISOR = REGISTER.account("Carla", "GN", Role.SUPERVISOR);
  private static final Account DEPUTY = REGISTER.account("Dora", "GN", Role.SUPERVISOR);
  private static final Account AUDITOR = REGISTER.account("Elena", "SABG", Role.AUDITOR);

  private static TestDatabase database() {
    TestDatabase database = TestDatabase.create();
    database.migrate("classpath:db/sixth");
    return database;
  }

  @AfterAll
  static void close() {
    REGISTER.close();
  }

  @Test
  void database_asks_of_each_form_what_the_code_does() throws SQLException {
    assertThat(texts("select concat_ws(' ', code, signers, counts, alone, annuls) from act_form"))
        .containsExactlyInAnyOrderElementsOf(
            ACTS.stream()
                .map(
                    kind ->
                        "%s %s %s %s %s"
                            .formatted(
                                kind.code(),
                                kind.signers(),
                                kind.counts(),
                                kind.isAlone() ? "t" : "f",
                                kind.isAnnulling() ? "t" : "f"))
                .toList());
    assertThat(texts("select concat_ws(' ', form, place, role, reach) from act_signer"))
        .containsExactlyInAnyOrderElementsOf(
            ACTS.stream()
                .flatMap(
                    kind ->
                        kind.permit().cells().stream()
                            .map(
                                cell ->
                                    "%s %s %s %s"
                                        .formatted(
                                            kind.code(), cell.place(), cell.role(), cell.reach())))
                .toList());
  }

  @Test
  void document_asks_of_each_form_what_the_code_does() throws Exception {
    JsonObject forms;
    try (Reader file = Files.newBufferedReader(Path.of("../docs/ledger-acts.json"));
        var json = Json.createReader(file)) {
      forms = json.readObject().getJsonObject("forms");
    }
    Stream.of(new Annulment())
        .forEach(
            kind -> {
              JsonObject said = forms.getJsonObject(kind.code());
              assertThat(said.getInt("signers")).isEqualTo(kind.signers());
              assertThat(said.getString("counts")).isEqualTo(kind.counts().name());
              assertThat(said.getBoolean("alone")).isEqualTo(kind.isAlone());
            });
    assertThat(forms.keySet()).containsExactly(Annulment.CODE);
  }

  @Test
  void application_writes_neither_what_a_form_asks_nor_a_signature_that_nobody_gave() {
    for (String sql :
        List.of(
            "update act_form set signers = 1",
            "insert into act_form values ('EASY', 1, 'AT_ONCE', false, true)",
            "delete from act_signer",
            "update act set content = '{}'",
            "delete from act")) {
      assertThatThrownBy(() -> REGISTER.sqlAsApplication(sql))
          .as(sql)
          .hasMessageContaining("permission denied");
    }
    UUID annulment = proposed();
    for (String status : List.of("SIGNED", "STRUCK")) {
      assertThatThrownBy(
              () ->
                  REGISTER.sqlAsApplication(
                      "update act set status = '%s' where id = '%s'".formatted(status, annulment)))
          .as(status)
          .hasMessageContaining("without its signatures");
    }
    assertThatThrownBy(
            () ->
                REGISTER.sqlAsApplication(
                    "update act set status = 'CONFIRMED' where id = '%s'".formatted(annulment)))
        .hasMessageContaining("only forward");
  }

  @Test
  void database_lets_no_person_sign_twice_and_no_role_sign_for_another() {
    UUID annulment = proposed();
    assertThatThrownBy(() -> REGISTER.sqlAsApplication(step(annulment, AUDITOR, "SIGNED")))
        .hasMessageContaining("role does not take this step");
    REGISTER.run(SUPERVISOR, on -> on.sign(annulment));
    Account again =
        REGISTER.secondAccount(SUPERVISOR, "carla-2", SUPERVISOR.agency(), Role.AUDITOR);
    assertThatThrownBy(() -> REGISTER.sqlAsApplication(step(annulment, again, "CONFIRMED")))
        .hasMessageContaining("transition_signs_once");
    assertThatThrownBy(() -> REGISTER.sqlAsApplication(step(annulment, DEPUTY, "CONFIRMED")))
        .hasMessageContaining("role does not take this step");
  }

  @Test
  void act_of_another_record_is_no_place_for_a_step_nor_for_a_correction() {
    UUID annulment = proposed();
    Receipt other = approved();
    assertThatThrownBy(
            () ->
                REGISTER.sqlAsApplication(
                    "insert into act (id, record_id, form, signers, counts, alone, schema_number, corrects, content, commitment,"
                        + " entered_by, author, author_agency, entered_at, status) select gen_random_uuid(), '%s', form,"
                            .formatted(other.record())
                        + " signers, counts, alone, 1, id, '{}', '', entered_by, author, author_agency, now(), 'ENTERED'"
                        + " from act where id = '%s'".formatted(annulment)))
        .hasMessageContaining("foreign key");
  }

  /** A step, with its entry, as the application would write it. */
  private static String[] step(UUID act, Account by, String to) {
    UUID entry = UUID.randomUUID();
    String action = to.equals("SIGNED") ? "ACT_SIGN" : "ACT_CONFIRM";
    return new String[] {
      "select set_config('garante.session', '" + Register.secretOf(by) + "', true)",
      """
      insert into ledger_entry (id, at, account_id, staff_id, role, agency, action, object, subjects, commitment)
      select '%s', now(), '%s', '%s', '%s', '%s', '%s', record_id::text, '{}', repeat('0', 64) from act where id = '%s'
      """
          .formatted(entry, by.id(), by.staff().id(), by.role(), by.agency(), action, act),
      """
      insert into transition (id, record_id, act_id, from_state, to_state, by_account, by_staff, at, entry_id)
      select gen_random_uuid(), record_id, id, status, '%s', '%s', '%s', now(), '%s' from act where id = '%s'
      """
          .formatted(to, by.id(), by.staff().id(), entry, act)
    };
  }

  private static UUID proposed() {
    Receipt receipt = approved();
    return REGISTER.as(RECORDER, on -> on.annul(receipt.record(), "Doble"));
  }

  private static Receipt approved() {
    Receipt receipt = REGISTER.submit(RECORDER, "OPE", new SampleOperation().form());
    REGISTER.run(SUPERVISOR, on -> on.decisions.approve(receipt.submission()));
    return receipt;
  }

  private static List<String> texts(String sql) throws SQLException {
    try (Connection connection = DATABASE.connect("garante_owner");
        var rows = connection.createStatement().executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
