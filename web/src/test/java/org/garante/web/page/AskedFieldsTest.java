package org.garante.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.garante.domain.report.ReportParameters;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.web.i18n.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedFieldsTest {
  private static final LocalDate LAST = LocalDate.of(2126, 12, 1);

  @ParameterizedTest
  @CsvSource({
    "31/12/1899, false",
    "1/1/1900, true",
    "1/12/2126, true",
    "2/12/2126, false",
    "31/12/9999, false"
  })
  void a_day_beyond_those_that_can_be_meant_is_said_with_the_last_that_can(
      String typed, boolean readable) {
    AskedFields asked = new AskedFields(Map.of("to", typed));
    asked.period("from", "to", LAST);

    assertThat(asked.isReadable()).isEqualTo(readable);
    if (!readable) {
      assertThat(asked.said(Language.SPOKEN.get(0)).get("to"))
          .contains(typed, "1900", "1 dic 2126");
    }
  }

  @Test
  void a_period_of_one_day_is_a_period_and_one_that_ends_before_it_begins_is_none() {
    AskedFields one = new AskedFields(Map.of("from", "5/3/2025", "to", "05/03/2025"));
    assertThat(one.period("from", "to", LAST).to()).contains(LocalDate.of(2025, 3, 5));
    assertThat(one.isReadable()).isTrue();

    AskedFields none = new AskedFields(Map.of("from", "6/3/2025", "to", "5/3/2025"));
    none.period("from", "to", LAST);
    assertThat(none.firstWrong()).contains("to");
    assertThat(none.said(Language.SPOKEN.get(0)).get("to")).contains("6 mar 2025", "5 mar 2025");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2025-03-05", "31/02/2025", "ayer", "5/3", "5/3/25", "5/3/-2025", "01/01/0000"})
  void a_day_that_cannot_be_read_is_said_and_not_passed_over(String typed) {
    AskedFields asked = new AskedFields(Map.of("from", typed));

    assertThat(asked.period("from", "to", LAST).from()).isEmpty();
    assertThat(asked.isReadable()).isFalse();
    assertThat(asked.said(Language.SPOKEN.get(1)).get("from")).contains(typed);
  }

  @ParameterizedTest
  @CsvSource({"APPROVED, true", "approved, false", "APROBADO, false", "'APPROVED\n', true"})
  void a_choice_is_one_of_those_there_are(String typed, boolean readable) {
    AskedFields asked = new AskedFields(Map.of("state", typed));
    asked.choice("state", RecordFilter.State.values());

    assertThat(asked.isReadable()).isEqualTo(readable);
  }

  @Test
  void what_was_not_asked_for_is_not_wrong() {
    AskedFields asked = new AskedFields(Map.of("from", " ", "kind", ""));
    asked.period("from", "to", LAST);
    asked.code("kind", "ARR"::equals);

    assertThat(asked.isReadable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2025-03-05, true", "5/3/2025, true", "2025-02-29, false", "29/2/2025, false"})
  void a_report_reads_days_as_its_own_addresses_write_them_too(String typed, boolean readable) {
    AskedFields asked = new AskedFields(Map.of("from", typed));
    asked.period("from", "to", LAST, ReportParameters::day);

    assertThat(asked.isReadable()).isEqualTo(readable);
  }
}
