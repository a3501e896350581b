package org.garante.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReportLayoutTest {
  private final ShownReport shown =
      SampleReport.layout(SampleReport.words(Locale.ENGLISH)).of(SampleReport.result());

  @Test
  void answer_is_a_sentence() {
    assertThat(shown.answer())
        .isEqualTo(
            "1,842 arrests recorded. Half reached the national register (RND) within 1 h 15 min."
                + " Certainly late there: 12 of 35 (34.3%); without a reason: 12 of 35 (34.3%);"
                + " not measurable: 1,842. No number though it is overdue: nothing measured."
                + " In Garante itself (policy, not law), half were entered within 1 h 15 min;"
                + " certainly late: 12 of 35 (34.3%).");
  }

  @Test
  void notes_say_whose_records_until_when_and_how_far_the_ledger_came() {
    assertThat(shown.notes())
        .containsExactly(
            "Only records of GN (en) (GN) are counted.",
            "As of 1 Jul 2025, 12:00, central time.",
            "Not yet sealed in the ledger; 1,971 changes to be sealed.");
  }

  @Test
  void number_is_a_link_that_says_where_it_stands() {
    ShownReport.Piece piece = shown.tables().get(0).lines().get(0).entries().get(0).pieces().get(0);
    assertThat(piece.address())
        .isEqualTo(
            "/reports/records?agency=GN&by=owner&code=R04&column=counted&from=2025-06-01"
                + "&line=GN&part=COUNTED&table=registration");
    assertThat(piece.spoken()).isEqualTo("1,842, Recorded, GN (en) (GN)");
  }

  @Test
  void bars_are_as_long_as_their_share_of_the_longest() {
    assertThat(shown.chart().orElseThrow().bars())
        .extracting(ShownReport.Bar::percent)
        .containsExactly(100, 100);
  }

  @Test
  void figures_say_how_they_differ() {
    assertThat(shown.groups().get(0).pairs())
        .containsExactly(
            new ShownReport.Pair(
                "F24 and F25",
                "They differ in value, population and comparison base. Discrepancy."
                    + " The changes are measured from different bases."));
  }
}
