package org.garante.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.garante.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the migration to one written form of numbers does with a register that is in use. */
class OnePersonOneNumberIT {
  private static final String BEFORE = "68";

  @Test
  void two_numbers_that_are_one_stop_the_migration_which_names_them() throws SQLException {
    TestDatabase database = TestDatabase.at(BEFORE);
    staff(database, "GN-T38484", "Ana López");
    staff(database, "GN\u2011T38484", "Ana Lopez");
    staff(database, "GN-T38485", "Beto");
    assertThatThrownBy(database::migrate)
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("GN-T38484: ")
        .hasMessageContaining("of Ana López")
        .hasMessageContaining("of Ana Lopez")
        .hasMessageContaining("update staff_member set staff_number")
        .hasMessageNotContainingAny("Beto");
    execute(
        database, "update staff_member set staff_number = 'GN-T38484/2' where name = 'Ana Lopez'");
    database.migrate();
  }

  @Test
  void number_that_is_nobody_elses_is_written_in_its_one_form() throws SQLException {
    TestDatabase database = TestDatabase.at(BEFORE);
    staff(database, " gn\u2013t\u00a01\u200b", "Ana");
    database.migrate();
    assertThat(text(database, "select staff_number from staff_member")).isEqualTo("GN-T1");
  }

  @Test
  void number_without_such_a_form_is_named() throws SQLException {
    TestDatabase database = TestDatabase.at(BEFORE);
    staff(database, "GN_1", "Ana");
    assertThatThrownBy(database::migrate)
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("\"GN_1\" of Ana");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gn-1", "GN\u20111", "GN 1", "", "-1", "GN-\u0410", "GN\u200b1"})
  void database_takes_no_other_form(String number) {
    TestDatabase database = SHARED;
    assertThatThrownBy(() -> staff(database, number, "Ana"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("staff_number_is_canonical");
  }

  private static final TestDatabase SHARED = TestDatabase.create();

  private static void staff(TestDatabase database, String number, String name) throws SQLException {
    try (Connection connection = database.connect("garante_owner");
        var insert =
            connection.prepareStatement(
                "insert into staff_member (id, staff_number, name) values (gen_random_uuid(), ?, ?)")) {
      insert.setString(1, number);
      insert.setString(2, name);
      insert.execute();
    }
  }

  private static void execute(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect("garante_owner");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect("garante_owner");
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
