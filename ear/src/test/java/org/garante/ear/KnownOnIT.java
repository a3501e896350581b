package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.garante.domain.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that take a day in the past, as they come over HTTP. */
class KnownOnIT extends DeployedTest {
  private final Staff auditor = Staff.of(Role.AUDITOR, "SABG");
  private final Samples samples = new Samples(auditor);
  private final Visitor visitor = auditor.signIn();

  @Test
  void record_of_the_past_says_so_leads_back_and_offers_nothing_to_do() {
    Seen now = visitor.open(samples.filled("/record?folio={folio}"));
    Seen then = visitor.open(samples.filled("/record?folio={folio}&knownOn={position}"));

    assertThat(now.body()).doesNotContain("id=\"known-on\"").contains("certificate-dialog");
    assertThat(then.body())
        .contains("id=\"known-on\"")
        .contains(samples.filled("<a href=\"/record?folio={folio}\">"))
        .contains(samples.filled("/record/history?folio={folio}&amp;knownOn={position}"))
        .doesNotContain(
            "certificate-dialog", "amend-open", "withdraw-open", "id=\"act-ANNULMENT\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/record?folio={folio}",
        "/record/history?folio={folio}",
        "/records?kind=ARR",
        "/sample?seed=1&n=5&kind=ARR",
        "/reports/report?code=R04",
        "/reports/report?code=R12",
        "/reports/report?code=R20",
        "/reports/report?code=R26",
        "/reports/report?code=R27"
      })
  void what_cannot_be_answered_is_said_on_the_page_and_what_was_typed_is_kept(String address) {
    for (String wrong : List.of("ayer", "31/12/2099", "1/1/1999", "99999999999")) {
      Seen page = visitor.open(samples.filled(address) + "&knownOn=" + wrong.replace("/", "%2F"));
      assertThat(page.status()).as(wrong).isEqualTo(200);
      assertThat(page.errors()).as(wrong).isNotEmpty();
      assertThat(page.words()).as(wrong).doesNotContain("???");
      assertThat(page.body()).as(wrong).contains("id=\"knownOnError\"");
      assertThat(page.body())
          .as(wrong)
          .doesNotContain("id=\"known-on\"", "id=\"answer\"", "g-answers\"", "g-timeline");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/records", "/sample", "/reports/report?code=R20"})
  void days_to_choose_from_are_offered_beside_the_field(String address) {
    assertThat(visitor.open(address).body())
        .containsPattern(
            "<option value=\"\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d\" label=\"[^\"]+\"");
  }

  @Test
  void list_of_the_past_leads_to_records_of_the_past() {
    assertThat(visitor.open(samples.filled("/records?kind=ARR&knownOn={position}")).body())
        .containsPattern(
            samples.filled("/record\\?folio=GAR-ARR-[0-9A-Z-]+&amp;knownOn={position}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CSV", "XLSX", "PDF"})
  void file_of_the_past_is_of_that_position(String format) {
    Map<String, String> asked =
        Map.of(
            "code",
            "R26",
            "knownOn",
            samples.filled("{position}"),
            "format",
            format,
            "purpose",
            "Revisión");
    var file = visitor.download("/reports/export", asked);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).isNotEmpty();
    if (format.equals("CSV")) {
      assertThat(new String(file.body(), StandardCharsets.UTF_8))
          .contains(samples.filled("knownOn={position}"));
    }
  }
}
