package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Role;
import org.garante.domain.ledger.bundle.AskedColumns;
import org.garante.domain.ledger.bundle.BundleScope;
import org.garante.domain.ledger.bundle.ColumnsText;
import org.garante.domain.ledger.bundle.Disclosure;
import org.garante.domain.ledger.bundle.LedgerColumns;
import org.garante.domain.operation.OperationKind;
import org.garante.domain.review.ActEntry;
import org.garante.domain.review.Receipt;
import org.garante.persistence.TestDatabase;
import org.garante.persistence.review.Register;
import org.garante.persistence.sixth.ChainEntry;
import org.garante.persistence.sixth.ChainEntryForm;
import org.garante.persistence.sixth.HandOver;
import org.garante.persistence.sixth.HandOverForm;
import org.garante.persistence.sixth.SampleVisit;
import org.garante.persistence.sixth.VisitKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A kind that neither verifier knows is verified by both with the columns of its form, its acts
 * with what their forms ask and its states with their moves.
 */
class SixthKindBundleIT {
  private static final VisitKind KIND = new VisitKind();
  private static final String COLUMNS =
      ColumnsText.of(Map.of(KIND.code(), Map.of(1, AskedColumns.of(KIND.model(), KIND.table()))));

  private static final HandOver HAND_OVER = new HandOver();
  private static final String TABLES =
      ColumnsText.of(
          Map.of(
              HandOver.CODE,
              Map.of(1, AskedColumns.of(HAND_OVER.model(), HAND_OVER.table().orElseThrow())),
              ChainEntry.CODE,
              Map.of(1, List.of())));
  private static final String ACTS =
      """
      {"forms": {
         "HAND_OVER": {"signers": 2, "counts": "AT_ONCE", "alone": false, "tables": %s},
         "CHAIN_ENTRY": {"signers": 1, "counts": "AT_ONCE", "alone": false, "tables": %s}},
       "states": {"VIS": {"initial": "OPEN", "moves": [
         {"from": "OPEN", "act": "HAND_OVER", "to": "HANDED"}, {"from": "HANDED", "act": "CHAIN_ENTRY", "to": "STORED"}]}}}
      """
          .formatted(
              Bundle.object(TABLES).get(HandOver.CODE), Bundle.object(TABLES).get(ChainEntry.CODE));

  @TempDir private Path home;
  private final Register register;
  private final Account observer;
  private final Receipt visit;

  SixthKindBundleIT() {
    TestDatabase database = TestDatabase.create();
    database.migrate("classpath:db/sixth");
    register =
        Register.on(
            database, List.of(new OperationKind(), KIND), List.of(HAND_OVER, new ChainEntry()));
    register.account("Karla", "GN", Role.ADMIN);
    observer = register.account("Olga", "MNPT", Role.OBSERVER);
    Account supervisor = register.account("Carla", "GN", Role.SUPERVISOR);
    Account recorder = register.account("Ana", "GN", Role.RECORDER);
    visit = register.submit(recorder, "VIS", SampleVisit.form());
    register.run(supervisor, s -> s.decisions.approve(visit.submission()));
    UUID handOver = register.as(recorder, s -> s.acting.enter(handOver()));
    register.at(register.now().plusSeconds(60));
    register.run(supervisor, s -> s.sign(handOver));
    ChainEntryForm stored = new ChainEntryForm();
    stored.store = "Almacén 3";
    register.as(
        recorder,
        s ->
            s.acting.enter(
                ActEntry.of(visit.record(), ChainEntry.CODE, stored).about("present.first")));
  }

  private ActEntry handOver() {
    HandOverForm form = new HandOverForm();
    form.handedAt.setDate("15/6/2025");
    form.handedAt.setTime("10:00");
    form.receiver = "FGR";
    form.remark = "Sin novedad";
    return ActEntry.of(visit.record(), HandOver.CODE, form).about("present.first");
  }

  @AfterEach
  void close() {
    register.close();
  }

  @Test
  void every_answer_is_in_the_bundle_as_it_was_written_and_verified() throws IOException {
    seal();
    Bundle bundle = export();
    JsonObject typed = bundle.submission(visit.folio().text(), 1).getJsonObject("typed");
    JsonObject row = typed.getJsonArray("visit").getJsonObject(0);
    assertThat(row.getString("fare_amount")).isEqualTo("1250.50");
    assertThat(row.getString("water_amount")).isEqualTo("0.750");
    assertThat(row.getJsonNumber("budget_line").longValueExact()).isEqualTo(9_007_199_254_740_991L);
    assertThat(typed.getJsonArray("visit_present")).hasSize(2);
    JsonObject record = bundle.record(visit.folio().text());
    assertThat(record.getJsonObject("record").getString("state")).isEqualTo("STORED");
    JsonObject handedOver = record.getJsonArray("acts").getJsonObject(0);
    assertThat(handedOver.getString("status")).isEqualTo("CONFIRMED");
    assertThat(
            handedOver
                .getJsonObject("typed")
                .getJsonArray("hand_over")
                .getJsonObject(0)
                .getString("receiver"))
        .isEqualTo("FGR");
    verify(bundle).isClean();
  }

  @ParameterizedTest
  @CsvSource({
    "update hand_over set receiver = 'GN', typed",
    "update hand_over set handed_at = handed_at + interval '1 hour', typed",
    "delete from hand_over, typed",
    "update record set state = 'HANDED' where kind = 'VIS', state",
    "update act set about = 'present.second' where form = 'HAND_OVER', commitment",
    "update act set status = 'ENTERED' where form = 'HAND_OVER', state"
  })
  void any_change_of_an_act_and_of_what_acts_lead_to_is_found_by_both(String change, String code)
      throws Exception {
    seal();
    BusyRegister.attack(register.database(), change);
    verify(export()).finds("integrity", code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update visit set fare_amount = 1250.5",
        "update visit set budget_line = budget_line - 1",
        "update visit set gate_longitude = '-107.394'",
        "update visit set published = null",
        "update visit_present set said = 'Nada' where ordinal = 1",
        "update visit_present set paid_amount = 2000 where ordinal = 0",
        "delete from visit_present where ordinal = 1"
      })
  void any_change_of_a_column_is_found_by_both(String change) throws Exception {
    seal();
    try (Connection owner = register.database().connect("garante_owner");
        var statement = owner.createStatement()) {
      assertThat(statement.executeUpdate(change)).isOne();
    }
    verify(export()).finds("integrity", "typed");
  }

  private void seal() {
    new SealedRegister(register, home).seal();
  }

  private Bundle export() {
    PGSimpleDataSource reader = new PGSimpleDataSource();
    reader.setUrl(register.database().url("garante_reader"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new BundleStore(
            reader,
            new LedgerColumns(Bundle.object(COLUMNS)),
            new LedgerColumns(Bundle.object(TABLES)))
        .write(
            BundleScope.FULL,
            register.now(),
            new Disclosure(register.kinds(), new Permit(), observer),
            bytes);
    return new Bundle(bytes.toByteArray());
  }

  private Verdict verify(Bundle bundle) throws IOException {
    List<JsonObject> checkpoints = bundle.lines("checkpoints.jsonl");
    return Verdict.of(
        Files.writeString(home.resolve("columns.json"), COLUMNS),
        Files.writeString(home.resolve("acts.json"), ACTS),
        Files.write(home.resolve("bundle.zip"), bundle.bytes()),
        Files.writeString(home.resolve("known.txt"), bundle.text("keys.txt")),
        List.of(
            Files.writeString(
                home.resolve("checkpoint.txt"),
                checkpoints.get(checkpoints.size() - 1).getString("note"))));
  }
}
