package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.garante.domain.ledger.LedgerAction;
import org.garante.persistence.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever holds the application's password may append to the ledger, but nothing that the sealer
 * could not write down: it would stop sealing, and with it every approval.
 */
class EntryThatCanBeSealedIT {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final String NOON = "'2025-06-05T18:00:00Z'";

  @ParameterizedTest
  @EnumSource
  void every_action_can_be_entered(LedgerAction action) throws SQLException {
    assertThat(enter(NOON, action.name(), "{}")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"2000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z"})
  void first_and_last_moment_can_be_entered(String at) throws SQLException {
    assertThat(enter("'" + at + "'", "OPEN", "{}")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "infinity | OPEN | {}",
        "-infinity | OPEN | {}",
        "1999-12-31T23:59:59.999999Z | OPEN | {}",
        "10000-01-01T00:00:00Z | OPEN | {}",
        "2025-06-05T18:00:00Z | OPENED | {}",
        "2025-06-05T18:00:00Z | OPEN | {null}",
      })
  void what_has_no_bytes_is_refused(String at, String action, String subjects) {
    assertThatThrownBy(() -> enter("'" + at + "'", action, subjects))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("entry_can_be_sealed");
  }

  private static int enter(String at, String action, String subjects) throws SQLException {
    try (Connection owner = DATABASE.connect("garante_owner");
        Statement statement = owner.createStatement()) {
      return statement.executeUpdate(
          "insert into ledger_entry (id, at, action, subjects, commitment) values"
              + " (gen_random_uuid(), %s, '%s', '%s', repeat('0', 64))"
                  .formatted(at, action, subjects));
    }
  }
}
