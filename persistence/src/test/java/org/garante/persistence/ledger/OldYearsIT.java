package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.persistence.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A bundle says of a stored day or moment what its content says, whatever the year: a year that
 * somebody typed wrongly years ago is no reason to call the register tampered with.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldYearsIT {
  private Connection reader;

  @BeforeAll
  void start() throws SQLException {
    reader = TestDatabase.create().connect("garante_reader");
  }

  @AfterAll
  void close() throws SQLException {
    reader.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01",
        "-0001-12-31",
        "-2025-03-05",
        "0001-01-01",
        "0999-02-28",
        "1899-12-31",
        "2025-06-05",
        "9999-12-31",
        "+10000-01-01",
        "+12025-01-01"
      })
  void day_of_any_year_is_written_as_its_content_says(String written) throws SQLException {
    LocalDate day = LocalDate.parse(written);
    assertThat(read("select " + BundleText.day("make_date(%s, %s, %s)"), day)).isEqualTo(written);
    Instant noon = Instant.parse(written + "T12:00:00Z");
    assertThat(
            read(
                "select "
                    + BundleText.moment(
                        "(make_date(%s, %s, %s)::timestamp at time zone 'UTC' + interval '12 hours')"),
                day))
        .isEqualTo(LedgerEntry.text(noon));
  }

  /** The database counts no year 0: the year before 1 is -1. */
  private String read(String sql, LocalDate day) throws SQLException {
    int year = day.getYear() > 0 ? day.getYear() : day.getYear() - 1;
    String date = "make_date(%s, %s, %s)".formatted(year, day.getMonthValue(), day.getDayOfMonth());
    try (ResultSet row =
        reader.createStatement().executeQuery(sql.replace("make_date(%s, %s, %s)", date))) {
      row.next();
      return row.getString(1);
    }
  }
}
