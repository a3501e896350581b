package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.ledger.bundle.BundleScope;
import org.garante.domain.review.Receipt;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bundles of a register that somebody tampered with, as superuser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperedBundleIT {
  private final SampleRegister sample = new SampleRegister();

  @AfterAll
  void close() {
    sample.close();
  }

  @Test
  void what_somebody_changed_shows_though_it_is_hidden() throws SQLException {
    Receipt victim =
        sample.submit(sample.recorder, "ARR", SampleRegister.arrestOf("Olalla", "Prueba"));
    UUID id = victim.submission();
    asOwner("update arrest set given_names = 'Otra', age = 42 where submission_id = '" + id + "'");
    asOwner("delete from arrest_officer where submission_id = '" + id + "'");
    JsonObject seen = full(sample.auditor).submission(victim.folio().text(), 1);
    assertThat(texts(seen.getJsonArray("hidden"))).containsExactly("arrest.given_names");
    assertThat(seen.getJsonObject("typed").getJsonArray("arrest_officer")).isEmpty();
    assertThat(full(sample.observer).submission(victim.folio().text(), 1).getJsonArray("hidden"))
        .isEmpty();
    asOwner(
        "update submission set content = replace(content, 'Olalla', 'Otra') where id = '"
            + id
            + "'");
    Bundle bundle = full(sample.auditor);
    assertThat(bundle.commitment(victim.folio().text(), 1))
        .isNotEqualTo(bundle.submission(victim.folio().text(), 1).getString("commitment"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update submission set content = 'nothing' where id = '%s'",
        "update submission set content = '[1.5]' where id = '%s'",
        "update submission set content = '{\"facts\":{},\"more\":1.5}' where id = '%s'",
        "update submission set content = replace(content, '\"health\"', '\"more\"') where id = '%s'",
        "delete from ledger_opening o using transition t where t.entry_id = o.entry_id and t.submission_id = '%s'"
      })
  void content_that_somebody_made_unreadable_gives_another_commitment(String damage)
      throws SQLException {
    Receipt victim = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    asOwner(damage.formatted(victim.submission()));
    for (Account account : List.of(sample.auditor, sample.observer)) {
      Bundle bundle = full(account);
      assertThat(bundle.commitment(victim.folio().text(), 1))
          .isNotEqualTo(bundle.submission(victim.folio().text(), 1).getString("commitment"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from transition where submission_id = '%s'",
        "delete from ledger_entry where submission_id = '%s'",
        "delete from submission where id = '%s'",
        "update record set kind = 'XXX', folio = 'none' where id = (select record_id from submission where id = '%s')",
        "update ledger_opening set value = 'nothing' where '%s' is not null",
        "update ledger_entry set action = 'NOTHING' where submission_id = '%s'"
      })
  void what_else_somebody_breaks_does_not_stop_a_bundle(String damage) throws SQLException {
    Receipt victim = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    asOwner(damage.formatted(victim.submission()));
    for (Account account : List.of(sample.auditor, sample.observer)) {
      assertThat(full(account).lines("records.jsonl")).isNotEmpty();
    }
  }

  private Bundle full(Account account) {
    return Bundle.of(sample, BundleScope.FULL, account);
  }

  private static List<String> texts(List<JsonValue> values) {
    return values.stream().map(value -> ((JsonString) value).getString()).toList();
  }

  private void asOwner(String sql) throws SQLException {
    BusyRegister.attack(sample.register.database(), sql);
  }
}
