package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.garante.domain.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a filter cannot read is said, and what a list cuts goes on. */
class FiltersIT extends DeployedTest {
  private static final Pattern FOLIO = Pattern.compile("\"/record\\?folio=([A-Z0-9-]+)");

  private static final Pattern REVIEW =
      Pattern.compile("class=\"g-nowrap\" href=\"/review\\?submission=([^\"]+)");

  private static final Staff AUDITOR = Staff.of(Role.AUDITOR, "SABG");
  private static final Visitor VISITOR = AUDITOR.signIn();

  @ParameterizedTest
  @CsvSource({
    "/records, from=2025-03-05, from",
    "/records, from=31/02/2025, from",
    "/records, to=ayer, to",
    "/records, to=31/12/9999, to",
    "/records, from=31/12/1899, from",
    "/records, from=6/3/2025&to=5/3/2025, to",
    "/records, state=APROBADO, state",
    "/records, kind=arr, kind",
    "/records, agency=XYZ, agency",
    "/records, order=folio, order",
    "/records, at=nowhere, at",
    "/sample, seed=a&n=201, n",
    "/sample, seed=a&n=veinte, n",
    "/sample, seed=a&kind=arr, kind",
    "/sample, seed=a&to=31/12/9999, to",
    "/sample, seed=a&from=6/3/2025&to=5/3/2025, to",
    "/reports/report, code=R04&from=31/02/2025, from",
    "/reports/report, code=R04&from=2025-03-06&to=2025-03-05, to",
    "/reports/report, code=R04&to=31/12/9999, to",
    "/reports/report, code=R26&to=9999-12-31, to",
    "/reports/report, code=R04&state=99, state",
    "/reports/report, code=R04&agency=XYZ, agency",
    "/reports/report, code=R04&dated=ayer, dated",
    "/reports/report, code=R04&operation=Zutano, operation",
    "/reports/report, code=R04&operation=GAR-OPE-2025-GN-000001-00, operation",
    "/reports/report, code=R04&operation=00000000-0000-0000-0000-000000000000, operation",
    "/reports/report, code=R04&approvedOnly=perhaps, approvedOnly"
  })
  void what_cannot_be_read_is_said_beside_the_field_and_nothing_is_listed(
      String page, String query, String field) {
    Seen seen = VISITOR.open(page + "?" + query);

    assertThat(seen.status()).isEqualTo(400);
    assertThat(seen.errors()).isNotEmpty();
    assertThat(seen.body()).contains("href=\"#" + field + "\"");
    assertThat(folios(seen)).isEmpty();
    assertThat(seen.offers("purpose")).as("neither certificate nor export").isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/records, from=5/3/2025&to=5/3/2025",
    "/records, state=APPROVED&kind=ARR&agency=GN",
    "/sample, seed=a&n=200",
    "/reports/report, code=R04&from=2025-03-05&to=5/3/2025&state=02"
  })
  void what_can_be_read_is_answered(String page, String query) {
    Seen seen = VISITOR.open(page + "?" + query);

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.errors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"from, 2025-03-05", "state, APROBADO", "kind, arr", "agency, XYZ"})
  void neither_certificate_nor_export_is_made_of_what_cannot_be_read(String field, String value) {
    Map<String, String> asked =
        VISITOR.withToken(Map.of(field, value, "purpose", "Revisión", "format", "PDF"));
    HttpResponse<String> certificate = VISITOR.post("/records/certificate", asked);
    assertThat(certificate.statusCode()).isEqualTo(400);
    assertThat(Seen.of(certificate).words()).contains(value);

    HttpResponse<String> export =
        VISITOR.post(
            "/reports/export",
            VISITOR.withToken(
                Map.of(
                    "code", "R04", "from", "31/02/2025", "purpose", "Revisión", "format", "CSV")));
    assertThat(export.statusCode()).isEqualTo(400);
    assertThat(
            Sql.texts(
                "select action from ledger_entry where action like 'EXPORT%' and account_id = ?",
                AUDITOR.account()))
        .isEmpty();
  }

  @Test
  void a_search_by_name_goes_on_until_all_were_shown() {
    Staff recorder = Staff.of(Role.RECORDER, "GN");
    Visitor visitor = recorder.signIn();
    String name = Work.name();
    Set<String> arrests = new HashSet<>();
    for (int i = 0; i <= 50; i++) {
      arrests.add(Work.submitted(visitor, recorder, "ARR", Work.arrest("GN", "Ana", name)).folio());
    }
    Map<String, String> typed = Map.of("byName:name", name);

    Seen first = visitor.pressed(visitor.open("/records"), "byName:searchByName", typed);
    assertThat(folios(first)).hasSize(25);
    assertThat(first.body()).contains("byName:nextByName");
    Seen second = visitor.pressed(first, "byName:nextByName", typed);
    Seen third = visitor.pressed(second, "byName:nextByName", typed);
    Seen again = visitor.pressed(third, "byName:previousByName", typed);

    assertThat(folios(second)).hasSize(25);
    assertThat(folios(third)).hasSize(1);
    Set<String> found = new HashSet<>(folios(first));
    found.addAll(folios(second));
    found.addAll(folios(third));
    assertThat(found).isEqualTo(arrests);
    assertThat(folios(again)).isEqualTo(folios(second));

    Seen home = visitor.open("/");
    assertThat(folios(home)).filteredOn(arrests::contains).hasSize(50);
    assertThat(home.words()).contains("(51)");
    assertThat(home.body()).contains("href=\"/?all=true\"");
    assertThat(folios(visitor.open("/?all=true"))).containsAll(arrests);
  }

  @Test
  void a_queue_goes_on_where_it_is_cut_and_back() {
    String agency = Agencies.police();
    Staff recorder = Staff.of(Role.RECORDER, agency);
    Visitor writing = recorder.signIn();
    for (int i = 0; i < 27; i++) {
      Work.submitted(writing, recorder, "ARR", Work.arrest(agency));
    }
    Visitor supervisor = Staff.of(Role.SUPERVISOR, agency).signIn();

    Seen first = supervisor.open("/queue");
    assertThat(waiting(first)).hasSize(25);
    assertThat(first.body()).doesNotContain("rel=\"prev\"");
    Seen last = supervisor.open(linked("next", first));
    assertThat(waiting(last)).hasSize(2).doesNotContainAnyElementsOf(waiting(first));
    assertThat(last.body()).doesNotContain("rel=\"next\"");
    Seen again = supervisor.open(linked("prev", last));
    assertThat(waiting(again)).isEqualTo(waiting(first)).hasSize(25);
    for (String wrong : List.of("-1", "x", "9999999999")) {
      assertThat(supervisor.open("/queue?from=" + wrong).status()).isEqualTo(400);
      assertThat(VISITOR.open("/alerts?from=" + wrong).status()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @CsvSource({"31/12/1899", "9999-12-31"})
  void neither_export_nor_list_behind_a_number_is_made_of_a_day_that_nobody_means(String day) {
    HttpResponse<String> export =
        VISITOR.post(
            "/reports/export",
            VISITOR.withToken(
                Map.of("code", "R04", "to", day, "purpose", "Revisión", "format", "CSV")));
    assertThat(export.statusCode()).isEqualTo(400);

    Seen rows =
        VISITOR.open(
            "/reports/records?code=R04&table=all&line=&column=counted&part=COUNTED&to=" + day);
    assertThat(rows.status()).isEqualTo(400);
  }

  private static List<String> folios(Seen page) {
    return FOLIO
        .matcher(page.body())
        .results()
        .map(found -> found.group(1))
        .distinct()
        .collect(Collectors.toList());
  }

  private static List<String> waiting(Seen queue) {
    return REVIEW.matcher(queue.body()).results().map(found -> found.group(1)).toList();
  }

  /** The address behind the link of that relation. */
  private static String linked(String relation, Seen page) {
    Matcher link =
        Pattern.compile("rel=\"%s\" href=\"([^\"]+)\"".formatted(relation)).matcher(page.body());
    assertThat(link.find()).as(page.body()).isTrue();
    return link.group(1).replace("&amp;", "&");
  }
}
