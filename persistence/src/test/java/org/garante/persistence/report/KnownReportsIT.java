package org.garante.persistence.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garante.persistence.report.Numbers.numbers;
import static org.garante.persistence.report.Numbers.withoutDrafts;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.ground.Capital;
import org.garante.domain.ledger.past.PastFinder;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.garante.domain.report.ReportQuery.OperationChoice;
import org.garante.domain.report.ReportResult;
import org.garante.domain.report.ReportRow;
import org.garante.domain.report.ReportScope;
import org.garante.domain.report.Table;
import org.garante.persistence.ledger.PastStore;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGPoolingDataSource;

/**
 * What every report said on a day, and the lists behind its numbers, it says of that day ever
 * after: records are amended, annulled, returned and new since, and people go on looking.
 */
class KnownReportsIT {
  private static final ReportScope AUDITOR = new ReportScope(Optional.empty(), true, false);

  private final Sample sample = new Sample();
  private final ReportStore store =
      new ReportStore(reader(), new PastFinder(new PastStore(reader())), SampleRegister.permits());

  private PGPoolingDataSource reader() {
    PGPoolingDataSource source = new PGPoolingDataSource();
    source.setUrl(sample.register.database().url("garante_reader"));
    return source;
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @ParameterizedTest
  @EnumSource(ReportCode.class)
  void report_of_a_moment_says_what_it_said_then(ReportCode code) {
    sample.seal();
    Instant then = sample.register.now();
    Said said = say(code, Map.of(), then);
    LaterWork.on(sample);
    sample.seal();
    String moment = LocalDateTime.ofInstant(then, Capital.ZONE).toString();
    assertThat(say(code, Map.of("knownOn", moment), sample.register.now())).isEqualTo(said);
    assertThat(say(code, Map.of(), sample.register.now()).numbers()).isNotEqualTo(said.numbers());
  }

  @ParameterizedTest
  @EnumSource(ReportCode.class)
  void report_of_a_position_says_what_it_said_when_the_ledger_stood_there(ReportCode code) {
    sample.seal();
    String position = String.valueOf(sample.lastPosition());
    Said said = say(code, Map.of(), Sample.LAST_STEP);
    LaterWork.on(sample);
    sample.seal();
    assertThat(say(code, Map.of("knownOn", position), sample.register.now())).isEqualTo(said);
  }

  @Test
  void operations_to_choose_from_are_called_as_they_were_then() {
    sample.seal();
    List<OperationChoice> before = operations(Map.of());
    ReportParameters then =
        ReportParameters.of(Map.of("knownOn", String.valueOf(sample.lastPosition())));
    LaterWork.on(sample);
    sample.seal();
    assertThat(store.operations(then, "", AUDITOR, sample.register.now())).isEqualTo(before);
    assertThat(operations(Map.of())).isNotEqualTo(before);
  }

  @Test
  void operation_is_found_by_its_id_its_folio_or_a_part_of_its_name() {
    OperationChoice one = operations(Map.of()).get(0);
    assertThat(called(one.record().toString())).containsExactly(one);
    assertThat(called(one.folio())).containsExactly(one);
    assertThat(called(one.name().toUpperCase(java.util.Locale.ROOT).substring(1))).contains(one);
    assertThat(called("%")).isEmpty();
    assertThat(called(one.folio().substring(1))).isEmpty();
  }

  private List<OperationChoice> called(String called) {
    return store.operations(ReportParameters.none(), called, AUDITOR, sample.register.now());
  }

  private List<OperationChoice> operations(Map<String, String> asked) {
    return store.operations(ReportParameters.of(asked), "", AUDITOR, sample.register.now());
  }

  /** All that a report says, and the rows behind each of its numbers. */
  private record Said(
      Map<CellRef, Long> numbers,
      List<Table> tables,
      Optional<Table> coverage,
      Map<CellRef, List<ReportRow>> rows) {}

  private Said say(ReportCode code, Map<String, String> asked, Instant now) {
    ReportParameters parameters = ReportParameters.of(asked).only(code);
    ReportResult result = store.run(code, parameters, AUDITOR, now);
    Map<CellRef, Long> numbers = withoutDrafts(numbers(result));
    Map<CellRef, List<ReportRow>> rows = new LinkedHashMap<>();
    numbers
        .keySet()
        .forEach(
            cell ->
                rows.put(
                    cell,
                    store.rows(code, parameters, AUDITOR, now, cell, Optional.empty()).rows()));
    return new Said(
        numbers,
        result.tables().stream().filter(table -> !table.key().equals("drafts")).toList(),
        result.coverage(),
        rows);
  }
}
