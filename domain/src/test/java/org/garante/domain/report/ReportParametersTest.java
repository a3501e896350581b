package org.garante.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.garante.domain.ledger.past.UnreadablePast;
import org.junit.jupiter.api.Test;

class ReportParametersTest {
  private static final Map<String, String> ALL =
      Map.of(
          "from", "2025-06-01",
          "to", "2025-06-30",
          "dated", "RECORDED",
          "agency", "GN",
          "state", "02",
          "operation", "00000000-0000-4000-8000-000000000001",
          "approvedOnly", "true",
          "knownOn", "41",
          "by", "arresting");

  @Test
  void address_read_is_the_address_given() {
    assertThat(ReportParameters.of(ALL).only(ReportCode.R04).given()).isEqualTo(ALL);
  }

  @Test
  void days_may_be_given_as_people_type_them() {
    assertThat(ReportParameters.of(Map.of("from", "1/6/2025", "to", "30/06/2025")).given())
        .isEqualTo(Map.of("from", "2025-06-01", "to", "2025-06-30"));
    assertThatThrownBy(() -> ReportParameters.of(Map.of("from", "31/6/2025")))
        .isInstanceOf(UnreadableParameter.class);
  }

  @Test
  void report_is_narrowed_by_what_it_takes_only() {
    assertThat(ReportParameters.of(ALL).only(ReportCode.R20).given())
        .isEqualTo(Map.of("from", "2025-06-01", "to", "2025-06-30", "knownOn", "41"));
    assertThat(ReportParameters.none().only(ReportCode.R12).given()).isEmpty();
  }

  @Test
  void breakdown_that_is_none_is_the_usual_one() {
    ReportParameters asked = ReportParameters.of(Map.of("by", "name; drop table"));
    assertThat(asked.only(ReportCode.R04).by()).contains("owner");
    assertThat(asked.only(ReportCode.R26).by()).isEmpty();
  }

  @Test
  void blank_is_not_given() {
    assertThat(ReportParameters.of(Map.of("from", " ", "agency", "", "knownOn", "")))
        .isEqualTo(ReportParameters.none());
  }

  @Test
  void what_cannot_be_read_is_refused() {
    for (String name : new String[] {"from", "to", "dated", "operation", "until"}) {
      assertThatThrownBy(() -> ReportParameters.of(Map.of(name, "x")))
          .isInstanceOf(UnreadableParameter.class);
    }
    assertThatThrownBy(() -> ReportParameters.of(Map.of("knownOn", "x")))
        .isInstanceOf(UnreadablePast.class);
    for (String far : new String[] {"+1000000000-12-31T23:59:59Z", "1899-12-31T00:00:00Z"}) {
      assertThatThrownBy(() -> ReportParameters.of(Map.of("until", far)))
          .isInstanceOf(UnreadableParameter.class);
    }
  }

  @Test
  void ledger_commits_to_one_line() {
    assertThat(ReportParameters.of(Map.of("state", "02", "agency", "GN")).text())
        .isEqualTo("agency=GN&state=02");
  }

  @Test
  void place_of_a_number_goes_into_an_address_and_back() {
    CellRef cell = new CellRef("drafts", CellRef.TOTAL, "drafts", CellRef.Part.UNKNOWN);
    assertThat(CellRef.of(cell.given())).isEqualTo(cell);
    assertThat(CellRef.of(Map.of("table", "t", "line", "l", "column", "c")).part())
        .isEqualTo(CellRef.Part.COUNTED);
    assertThatThrownBy(() -> CellRef.of(Map.of("table", "t")))
        .isInstanceOf(UnreadableParameter.class);
    assertThatThrownBy(
            () -> CellRef.of(Map.of("table", "t", "line", "l", "column", "c", "part", "ALL")))
        .isInstanceOf(UnreadableParameter.class);
  }

  @Test
  void share_of_none_is_no_share() {
    CellRef cell = new CellRef("t", "l", "c", CellRef.Part.COUNTED);
    assertThat(new Cell.Share(0, 0, 3, cell).percent()).isEqualTo(Optional.empty());
    assertThat(new Cell.Share(1, 3, 0, cell).percent().orElseThrow()).isEqualByComparingTo("33.3");
  }
}
