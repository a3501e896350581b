package org.garante.persistence.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garante.persistence.report.Numbers.counts;
import static org.garante.persistence.report.Numbers.numbers;
import static org.garante.persistence.report.Numbers.share;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.ledger.past.PastFinder;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.CellRef.Part;
import org.garante.domain.report.Label;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.garante.domain.report.ReportResult;
import org.garante.domain.report.ReportRow;
import org.garante.domain.report.ReportRows;
import org.garante.domain.report.ReportScope;
import org.garante.domain.report.Table;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.persistence.ledger.PastStore;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.ds.PGPoolingDataSource;

/** R27 over a real database: who looked at what, and why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessReportIT {
  private static final ReportScope AUDITOR = new ReportScope(Optional.empty(), true, false);
  private static final ReportScope OBSERVER = new ReportScope(Optional.empty(), false, true);

  /** 21:59 and 22:00 in the capital. */
  private static final Instant EVENING = Instant.parse("2025-07-02T03:59:00Z");

  private static final Instant NIGHT = Instant.parse("2025-07-02T04:00:00Z");

  private final Sample sample = new Sample();
  private final ReportStore reports =
      new ReportStore(reader(), new PastFinder(new PastStore(reader())), SampleRegister.permits());
  private String folio = "";
  private String pseudonym = "";
  private Account observer = sample.auditor;

  private PGPoolingDataSource reader() {
    PGPoolingDataSource source = new PGPoolingDataSource();
    source.setUrl(sample.register.database().url("garante_reader"));
    return source;
  }

  /** One record opened by its recorder at 21:59 and at 22:00, unmasked and searched for. */
  @BeforeAll
  void look() {
    folio = sample.register.submit(sample.ana, "ARR", new SampleArrest().form()).folio().text();
    observer = sample.register.account("Olga", "MNPT", Role.OBSERVER);
    sample.register.at(EVENING);
    pseudonym = sample.register.as(sample.ana, use -> use.records.open(folio).pseudonyms()).get(0);
    sample.register.at(NIGHT);
    sample.register.as(sample.ana, use -> use.records.open(folio));
    sample.register.run(sample.auditor, use -> use.records.unmask(folio, "Queja 12/2025"));
    sample.register.as(
        observer,
        use -> use.lists.list(named("Zacarias"), Optional.empty(), Optional.empty(), 20, ""));
    sample.seal();
    sample.register.at(NIGHT.plusSeconds(86_400));
    sample.register.as(observer, use -> use.records.open(folio));
    sample.register.run(
        sample.ana, use -> use.ledger.enterRead(NewEntry.of(LedgerAction.SEARCH, "matches")));
  }

  @AfterAll
  void close() {
    sample.close();
  }

  private static RecordFilter named(String name) {
    return new RecordFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        name,
        Optional.empty(),
        RecordFilter.Order.NEWEST_RECORDED);
  }

  @Test
  void accounts_are_told_apart_by_what_they_did_and_when() {
    Table accounts = run(AUDITOR, Map.of()).table("byAccount");
    String[] columns = {"opens", "searches", "lookUps", "unmaskings", "exports", "refusals"};
    assertThat(counts(accounts, id(sample.ana), columns)).containsExactly(2L, 0L, 1L, 0L, 0L, 0L);
    assertThat(counts(accounts, id(sample.auditor), columns))
        .containsExactly(0L, 0L, 0L, 1L, 0L, 0L);
    assertThat(counts(accounts, id(observer), columns)).containsExactly(1L, 1L, 0L, 0L, 0L, 0L);
    assertThat(share(accounts, id(sample.ana), "atNight")).containsExactly(2L, 3L, 0L);
  }

  @Test
  void what_the_form_looks_up_is_no_search() {
    Table actions = run(AUDITOR, Map.of()).table("byAction");
    assertThat(counts(actions, "SEARCH", "entries")).containsExactly(1L);
    assertThat(counts(actions, Label.LOOK_UP, "entries")).containsExactly(1L);
  }

  @Test
  void unmasking_is_counted_by_its_reason() {
    Table reasons = run(AUDITOR, Map.of()).table("unmaskReasons");
    assertThat(counts(reasons, "Queja 12/2025", "unmaskings")).containsExactly(1L);
  }

  @Test
  void list_says_who_what_and_why() {
    ReportRow.OfEntry entry =
        entries(AUDITOR, Map.of(), new CellRef("byAction", "UNMASK", "entries", Part.COUNTED))
            .get(0);
    assertThat(entry.action()).isEqualTo(LedgerAction.UNMASK);
    assertThat(entry.at()).isEqualTo(NIGHT);
    assertThat(entry.person()).contains("Elena");
    assertThat(entry.role()).contains("AUDITOR");
    assertThat(entry.agency()).contains("SABG");
    assertThat(entry.folio()).contains(folio);
    assertThat(entry.reason()).contains("Queja 12/2025");
    assertThat(entry.position()).isPresent();
  }

  @Test
  void search_terms_are_for_observers() {
    CellRef searches = new CellRef("byAccount", id(observer), "searches", Part.COUNTED);
    assertThat(entries(OBSERVER, Map.of(), searches).get(0).terms().orElseThrow())
        .contains("Zacarias");
    assertThat(entries(AUDITOR, Map.of(), searches).get(0).terms()).isEmpty();
  }

  @Test
  void narrowed_to_a_person_an_account_an_agency_or_days() {
    assertThat(total(Map.of("person", pseudonym))).isEqualTo(4);
    assertThat(total(Map.of("person", "nobody"))).isZero();
    assertThat(total(Map.of("account", sample.auditor.username()))).isEqualTo(1);
    assertThat(total(Map.of("agency", "MNPT"))).isEqualTo(2);
    assertThat(total(Map.of("from", "2025-07-02"))).isEqualTo(2);
    assertThat(total(Map.of("to", "2025-07-01"))).isEqualTo(4);
    assertThat(total(Map.of("until", NIGHT.toString()))).isEqualTo(1);
  }

  @Test
  void what_is_asked_about_a_person_concerns_that_person() {
    CellRef all = new CellRef("byAction", CellRef.TOTAL, "entries", Part.COUNTED);
    assertThat(rows(AUDITOR, Map.of("person", pseudonym), all).persons()).hasSize(1);
    assertThat(rows(AUDITOR, Map.of(), all).persons()).isEmpty();
  }

  @Test
  void as_known_on_a_position_later_entries_do_not_count() {
    assertThat(total(Map.of("knownOn", String.valueOf(sample.lastPosition())))).isEqualTo(4);
    assertThat(total(Map.of())).isEqualTo(6);
    Table coverage = run(AUDITOR, Map.of()).coverage().orElseThrow();
    assertThat(counts(coverage, CellRef.TOTAL, "entriesUnsealed")).containsExactly(2L);
  }

  @Test
  void every_number_opens_as_many_entries() {
    ReportParameters asked = ReportParameters.none().only(ReportCode.R27);
    numbers(reports.run(ReportCode.R27, asked, AUDITOR, Sample.NOW))
        .forEach(
            (cell, number) ->
                assertThat(rows(AUDITOR, Map.of(), cell).rows())
                    .as("%s", cell)
                    .hasSize(number.intValue()));
  }

  private static String id(Account account) {
    return account.id().toString();
  }

  private long total(Map<String, String> address) {
    return counts(run(AUDITOR, address).table("byAction"), CellRef.TOTAL, "entries").get(0);
  }

  private ReportResult run(ReportScope scope, Map<String, String> address) {
    return reports.run(
        ReportCode.R27,
        ReportParameters.of(address).only(ReportCode.R27),
        scope,
        sample.register.now());
  }

  private ReportRows rows(ReportScope scope, Map<String, String> address, CellRef cell) {
    return reports.rows(
        ReportCode.R27,
        ReportParameters.of(address).only(ReportCode.R27),
        scope,
        sample.register.now(),
        cell,
        Optional.empty());
  }

  private List<ReportRow.OfEntry> entries(
      ReportScope scope, Map<String, String> address, CellRef cell) {
    return rows(scope, address, cell).rows().stream().map(ReportRow.OfEntry.class::cast).toList();
  }
}
