package org.garante.persistence.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.garante.persistence.report.Numbers.cell;
import static org.garante.persistence.report.Numbers.counts;
import static org.garante.persistence.report.Numbers.numbers;
import static org.garante.persistence.report.Numbers.share;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.access.watch.Night;
import org.garante.domain.figure.Discrepancy;
import org.garante.domain.figure.FigureGroup;
import org.garante.domain.figure.FigurePair;
import org.garante.domain.figure.Verdict;
import org.garante.domain.ground.Capital;
import org.garante.domain.ledger.past.PastFinder;
import org.garante.domain.report.Cell;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.CellRef.Part;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.garante.domain.report.ReportResult;
import org.garante.domain.report.ReportRow;
import org.garante.domain.report.ReportRows;
import org.garante.domain.report.ReportScope;
import org.garante.domain.report.Table;
import org.garante.domain.report.UnknownNumber;
import org.garante.persistence.ledger.PastStore;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGPoolingDataSource;

/** The reports over a real database, as the role that only reads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportIT {
  private static final ReportScope AUDITOR = new ReportScope(Optional.empty(), true, false);
  private static final ReportScope OBSERVER = new ReportScope(Optional.empty(), false, true);
  private static final ReportScope FGR = new ReportScope(Optional.of("FGR"), false, false);

  private final Sample sample = new Sample();
  private final ReportStore reports =
      new ReportStore(reader(), new PastFinder(new PastStore(reader())), SampleRegister.permits());

  private PGPoolingDataSource reader() {
    PGPoolingDataSource source = new PGPoolingDataSource();
    source.setUrl(sample.register.database().url("garante_reader"));
    return source;
  }

  @AfterAll
  void close() {
    sample.close();
  }

  static Stream<Arguments> ways() {
    List<Map<String, String>> asked =
        List.of(
            Map.of(),
            Map.of("by", "arresting", "approvedOnly", "true"),
            Map.of("by", "state", "from", "2025-06-05", "to", "2025-06-05"),
            Map.of("from", "2025-06-06", "dated", "RECORDED", "agency", "GN", "state", "02"));
    return Stream.of(ReportCode.values())
        .flatMap(
            code ->
                Stream.of(OBSERVER, FGR)
                    .flatMap(scope -> asked.stream().map(each -> Arguments.of(code, scope, each))));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void every_number_opens_as_many(ReportCode code, ReportScope scope, Map<String, String> address) {
    ReportParameters parameters = ReportParameters.of(address).only(code);
    Map<CellRef, Long> numbers = numbers(run(code, scope, parameters));
    assertThat(code == ReportCode.R20 || !numbers.isEmpty()).isTrue();
    numbers.forEach(
        (cell, number) -> {
          List<ReportRow> rows = rows(code, parameters, scope, cell);
          assertThat(rows).as("%s", cell).hasSize(number.intValue());
          assertThat(rows).extracting(ReportRow::key).doesNotHaveDuplicates();
          if (code != ReportCode.R26) {
            assertThat(
                    rows.stream()
                        .filter(ReportRow.OfRecord.class::isInstance)
                        .flatMap(row -> ((ReportRow.OfRecord) row).record().stream()))
                .doesNotHaveDuplicates();
          }
        });
  }

  @Test
  void arrests_are_counted_from_their_first_submission_until_annulled() {
    ReportResult result = run(ReportCode.R04, AUDITOR);
    assertThat(counts(result.table("registration"), "GN", "counted")).containsExactly(7L);
    assertThat(counts(result.table("registration"), CellRef.TOTAL, "counted")).containsExactly(9L);
    Table entry = result.table("entry");
    assertThat(counts(entry, "GN", "approved", "notApproved")).containsExactly(4L, 3L);
    assertThat(counts(entry, "FGR", "approved", "notApproved")).containsExactly(1L, 1L);
    assertThat(counts(entry, CellRef.TOTAL, "notMeasurable")).containsExactly(1L);
  }

  @Test
  void armed_force_registered_by_another_is_shown_apart() {
    Table others = run(ReportCode.R04, AUDITOR).table("byOthers");
    assertThat(counts(others, CellRef.TOTAL, "byAnother", "armedByAnother"))
        .containsExactly(0L, 1L);
  }

  @Test
  void delay_is_measured_where_both_instants_are_known_to_the_hour() {
    Table entry = run(ReportCode.R04, AUDITOR).table("entry");
    Cell.Measured gn = (Cell.Measured) cell(entry, "GN", "delayMedian");
    assertThat(gn.measured()).isEqualTo(6);
    assertThat(gn.value().orElseThrow()).isEqualByComparingTo(hours(20));
    assertThat(share(entry, "GN", "late")).containsExactly(2L, 6L, 0L);
    assertThat(share(entry, "GN", "lateWithoutReason")).containsExactly(1L, 2L, 0L);
  }

  @Test
  void medians_of_few_are_for_auditors_only() {
    Cell.Measured hidden =
        (Cell.Measured) cell(run(ReportCode.R04, OBSERVER).table("entry"), "FGR", "delayMedian");
    assertThat(hidden.tooFew()).isTrue();
    assertThat(hidden.value()).isEmpty();
    Cell.Measured shown =
        (Cell.Measured) cell(run(ReportCode.R04, AUDITOR).table("entry"), "FGR", "delayMedian");
    assertThat(shown.value()).isPresent();
  }

  @Test
  void missing_is_not_no() {
    Table injuries = run(ReportCode.R04, AUDITOR).table("injuries");
    assertThat(share(injuries, CellRef.TOTAL, "injured")).containsExactly(1L, 7L, 2L);
    assertThat(counts(injuries, CellRef.TOTAL, "notInjured", "injuriesUnknown", "injuriesRefused"))
        .containsExactly(6L, 1L, 1L);
    Table kinds = run(ReportCode.R12, AUDITOR).table("byKind");
    assertThat(share(kinds, CellRef.TOTAL, "judgeInvolved")).containsExactly(2L, 4L, 1L);
    assertThat(share(kinds, CellRef.TOTAL, "nationals")).containsExactly(3L, 4L, 1L);
    assertThat(counts(kinds, CellRef.TOTAL, "judgeNone", "foreigners")).containsExactly(1L, 0L);
  }

  @Test
  void proposed_and_cancelled_transfers_are_in_no_share() {
    ReportResult result = run(ReportCode.R12, AUDITOR);
    assertThat(counts(result.table("byKind"), CellRef.TOTAL, "counted")).containsExactly(4L);
    assertThat(counts(result.table("notExecuted"), CellRef.TOTAL, "proposed", "cancelled"))
        .containsExactly(0L, 1L);
  }

  @Test
  void number_is_missing_once_it_is_due() {
    Table register = run(ReportCode.R04, AUDITOR).table("registration");
    assertThat(share(register, "GN", "withNumber")).containsExactly(6L, 7L, 0L);
    assertThat(share(register, "GN", "noNumber")).containsExactly(1L, 7L, 0L);
    assertThat(share(register, "GN", "rndLate")).containsExactly(0L, 5L, 0L);
    assertThat(counts(register, "GN", "rndNotMeasurable", "notDueYet")).containsExactly(2L, 0L);
  }

  @Test
  void drafts_never_submitted_show_age_and_nothing_of_what_they_say() {
    ReportResult result = run(ReportCode.R04, OBSERVER);
    Table drafts = result.table("drafts");
    assertThat(counts(drafts, "GN", "drafts", "draftsLate")).containsExactly(2L, 2L);
    ReportRow.OfRecord row =
        (ReportRow.OfRecord)
            rows(
                    ReportCode.R04,
                    result.parameters(),
                    OBSERVER,
                    new CellRef("drafts", "GN", "drafts", Part.COUNTED))
                .get(0);
    assertThat(row.folio()).isEmpty();
    assertThat(row.headline()).isEmpty();
    assertThat(row.agency()).isEqualTo("GN");
  }

  @Test
  void transfer_counts_once_in_all_and_once_for_each_article_and_label() {
    ReportResult result = run(ReportCode.R12, AUDITOR);
    Table basis = result.table("byBasis");
    assertThat(counts(basis, "Constitución 119", "counted")).containsExactly(4L);
    assertThat(counts(basis, "LSN 5", "counted")).containsExactly(1L);
    assertThat(counts(basis, CellRef.TOTAL, "counted")).containsExactly(4L);
    assertThat(counts(result.table("labels"), "S001|transferred", "counted")).containsExactly(1L);
    assertThat(counts(result.table("labels"), "", "counted")).containsExactly(1L);
    assertThat(share(result.table("byKind"), "NATIONAL_SECURITY_ACT", "actKnown"))
        .containsExactly(0L, 1L, 1L);
  }

  @Test
  void undated_transfer_is_told_apart_when_a_period_is_asked_for() {
    ReportResult result =
        run(ReportCode.R12, AUDITOR, ReportParameters.of(Map.of("from", "2025-06-01")));
    assertThat(counts(result.coverage().orElseThrow(), CellRef.TOTAL, "recorded", "undated"))
        .containsExactly(4L, 1L);
  }

  @Test
  void figure_is_compared_with_its_operation_only() {
    Table compared = run(ReportCode.R20, AUDITOR).table("compared");
    assertThat(compared.lines())
        .extracting(line -> line.label().value())
        .containsExactly("F01", "F02", "F18", "F29");
    assertThat(counts(compared, "F01", "approved", "notApproved")).containsExactly(5L, 3L);
    assertThat(counts(compared, "F02", "approved", "notApproved")).containsExactly(1L, 0L);
    assertThat(counts(compared, "F29", "approved", "notApproved")).containsExactly(2L, 2L);
    Cell.Difference difference = (Cell.Difference) cell(compared, "F01", "difference");
    assertThat(difference.value()).isEqualByComparingTo("-3");
    assertThat(difference.percent()).contains(new BigDecimal("-37.5"));
  }

  @Test
  void figure_not_compared_says_why_and_is_never_zero() {
    Table others = run(ReportCode.R20, AUDITOR).table("notCompared");
    assertThat(cell(others, "F03", "why")).isEqualTo(new Cell.NotGiven("noSeizures"));
    assertThat(cell(others, "F31", "why")).isEqualTo(new Cell.NotGiven("noOperation"));
  }

  @Test
  void agency_sees_no_difference_made_of_its_own_records_alone() {
    Table compared = run(ReportCode.R20, FGR).table("compared");
    assertThat(cell(compared, "F01", "difference")).isEqualTo(new Cell.NotGiven("ownRecordsOnly"));
  }

  @Test
  void what_is_recorded_is_held_against_value_name_and_place_of_a_figure() {
    ReportResult result = run(ReportCode.R20, AUDITOR);
    Table compared = result.table("compared");
    assertThat(counts(compared, "F29", "asCalled")).containsExactly(2L);
    assertThat(cell(compared, "F18", "asCalled")).isEqualTo(new Cell.NotGiven("noKind"));
    assertThat(found(result))
        .contains(
            "F01 VALUE 5 3",
            "F02 VALUE 1 0",
            "F18 VALUE 2 2",
            "F29 VALUE 2 2",
            "F29 LABEL 2 4",
            "F01 LABEL Mexicali 02 7, Sinaloa 25 1",
            "OP01 ACTOR DEA")
        .contains("F18 / F29 VALUE")
        .noneMatch(line -> line.startsWith("F02 / F01"));
    assertThat(result.answer().cells())
        .containsExactly(plain(6), plain(4), plain(0), plain(3), plain(found(result).size()));
  }

  @Test
  void agency_is_told_of_figures_alone() {
    assertThat(found(run(ReportCode.R20, FGR)))
        .containsExactly("F18 / F29 VALUE", "F18 / F31 VALUE", "F29 / F31 VALUE");
  }

  private static Cell plain(long value) {
    return new Cell.Plain(value);
  }

  /** What was found, each with what tells it apart. */
  private static List<String> found(ReportResult result) {
    return result.table("found").lines().stream()
        .map(
            line -> {
              Discrepancy found = ((Cell.Found) line.cells().get(1)).discrepancy();
              return line.label().text() + " " + found.kind() + said(found);
            })
        .toList();
  }

  private static String said(Discrepancy found) {
    if (found instanceof Discrepancy.OfValue value) {
      return " " + value.approved() + " " + value.notApproved();
    }
    if (found instanceof Discrepancy.OfLabel label) {
      return " " + label.recordedAs() + " " + label.recorded();
    }
    if (found instanceof Discrepancy.OfPlace place) {
      return place.places().stream()
          .map(named -> " " + named.place() + " " + named.state() + " " + named.recorded())
          .collect(Collectors.joining(","));
    }
    return found instanceof Discrepancy.OfActor actor ? " " + actor.agency() : "";
  }

  @Test
  void figures_of_one_metric_stand_side_by_side() {
    assertThat(run(ReportCode.R20, AUDITOR).figures())
        .extracting(FigureGroup::metrics)
        .containsExactly(List.of("arrests", "arrests.regional_lieutenants"), List.of("transfers"));
    assertThat(run(ReportCode.R20, AUDITOR).figures().get(1).pairs())
        .flatExtracting(FigurePair::verdicts)
        .containsOnly(Verdict.VALUE);
  }

  @Test
  void decisions_are_counted_by_agency_and_by_pair() {
    ReportResult result = run(ReportCode.R26, AUDITOR);
    Table decisions = result.table("decisions");
    assertThat(counts(decisions, "GN", "submissions", "decided", "amendments", "annulments"))
        .containsExactly(11L, 8L, 1L, 1L);
    assertThat(share(decisions, "GN", "returned")).containsExactly(1L, 8L, 0L);
    assertThat(share(decisions, "GN", "decidedAtNight")).containsExactly(2L, 8L, 0L);
    Table pairs = result.table("pairs");
    Table.Line first = pairs.lines().get(0);
    assertThat(first.label().text()).isEqualTo("Ana → Carla");
    assertThat(((Cell.Count) pairs.cell(first, "decided")).value()).isEqualTo(6);
    assertThat(pairs.cell(first, "ofDecider"))
        .isEqualTo(new Cell.Proportion(new BigDecimal("75.0")));
  }

  @Test
  void what_waits_stands_beside_what_was_decided() {
    Table waiting = run(ReportCode.R26, AUDITOR).table("waiting");
    assertThat(counts(waiting, "GN", "waiting")).containsExactly(3L);
    Cell.Measured oldest = (Cell.Measured) cell(waiting, "GN", "waitOldest");
    assertThat(oldest.measured()).isEqualTo(3);
    Duration longest = Duration.between(Sample.FIRST_STEP, Sample.NOW);
    assertThat(oldest.value().orElseThrow().doubleValue())
        .isCloseTo(longest.toMinutes() / 1440.0, within(0.001));
    Cell.Measured median = (Cell.Measured) cell(waiting, "GN", "waitMedian");
    assertThat(median.value().orElseThrow()).isLessThan(oldest.value().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-02T05:59:59Z, false", "2025-12-02T06:00:00Z, true",
    "2025-12-02T14:59:59Z, true", "2025-12-02T15:00:00Z, false"
  })
  void night_of_reports_is_that_of_the_agency_s_state(Instant at, boolean night) {
    assertThat(Night.covers(at, java.time.ZoneId.of("America/Tijuana"))).isEqualTo(night);
    assertThat(
            sample.register.count(
                "select count(*) from (select) one "
                    + Bases.night("'FGE-BC'")
                    + " where "
                    + Bases.atNight("timestamptz '" + at + "'")))
        .isEqualTo(night ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-06-06T03:59:59Z, false", "2025-06-06T04:00:00Z, true",
    "2025-06-06T12:59:59Z, true", "2025-06-06T13:00:00Z, false"
  })
  void night_of_reports_is_from_22_until_before_7(Instant at, boolean night) {
    assertThat(Night.covers(at, Capital.ZONE)).isEqualTo(night);
    assertThat(
            sample.register.count(
                "select count(*) from (select) one "
                    + Bases.night("'GN'")
                    + " where "
                    + Bases.atNight("timestamptz '" + at + "'")))
        .isEqualTo(night ? 1 : 0);
  }

  @Test
  void number_that_is_none_has_no_list() {
    CellRef none = new CellRef("registration", "GN", "delay; drop table", Part.COUNTED);
    assertThatThrownBy(() -> rows(ReportCode.R04, asked(), AUDITOR, none))
        .isInstanceOf(UnknownNumber.class);
  }

  private static ReportParameters asked() {
    return ReportParameters.none().only(ReportCode.R04);
  }

  private ReportResult run(ReportCode code, ReportScope scope) {
    return run(code, scope, ReportParameters.none());
  }

  private ReportResult run(ReportCode code, ReportScope scope, ReportParameters parameters) {
    return reports.run(code, parameters.only(code), scope, Sample.NOW);
  }

  private List<ReportRow> rows(
      ReportCode code, ReportParameters parameters, ReportScope scope, CellRef cell) {
    List<ReportRow> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      ReportRows page = reports.rows(code, parameters, scope, Sample.NOW, cell, after);
      all.addAll(page.rows());
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private static BigDecimal hours(int minutes) {
    return BigDecimal.valueOf(minutes / 60.0);
  }
}
