package org.garante.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Table.Line TOTAL = line(Label.total(), 20);

  private final Table table =
      new Table(
          "agencies",
          "owner",
          List.of(new Table.Column("counted", "LNRD 17")),
          IntStream.range(0, 20).mapToObj(i -> line(agency("A" + i), i)).toList(),
          Optional.of(TOTAL),
          0);

  @Test
  void cell_is_found_by_line_and_column() {
    assertThat(table.cell(table.line("A3").orElseThrow(), "counted")).isEqualTo(new Cell.Plain(3));
    assertThat(table.total("counted")).isEqualTo(new Cell.Plain(20));
    assertThat(table.line("nobody")).isEmpty();
    assertThatThrownBy(() -> table.total("nothing")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void total_that_means_nothing_is_left_out() {
    assertThat(table.withoutTotal().total()).isEmpty();
    assertThat(table.withoutTotal().lines()).isEqualTo(table.lines());
  }

  @Test
  void chart_draws_the_first_lines() {
    assertThat(new Chart(table, "counted", "").lines()).hasSize(Chart.MOST);
  }

  @Test
  void label_without_value_is_not_stated() {
    assertThat(agency("").isNotStated()).isTrue();
    assertThat(agency("GN").isNotStated()).isFalse();
    assertThat(Label.total().isNotStated()).isFalse();
  }

  @Test
  void report_finds_its_table() {
    ReportResult result =
        new ReportResult(
            ReportCode.R04,
            ReportParameters.none(),
            java.time.Instant.EPOCH,
            new LedgerState(Optional.empty(), 0),
            Optional.empty(),
            new Answer("answer", List.of()),
            Optional.empty(),
            Optional.empty(),
            List.of(table),
            List.of());
    assertThat(result.table("agencies")).isSameAs(table);
    assertThatThrownBy(() -> result.table("x")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Table.Line line(Label label, long value) {
    return new Table.Line(label, List.of(new Cell.Plain(value)));
  }

  private static Label agency(String code) {
    return new Label(Label.Kind.AGENCY, code, code);
  }
}
