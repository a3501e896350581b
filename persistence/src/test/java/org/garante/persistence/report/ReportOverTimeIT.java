package org.garante.persistence.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.garante.persistence.report.Numbers.counts;
import static org.garante.persistence.report.Numbers.numbers;
import static org.garante.persistence.report.Numbers.withoutDrafts;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.ground.Capital;
import org.garante.domain.ledger.past.NotSealedThen;
import org.garante.domain.ledger.past.PastFinder;
import org.garante.domain.ledger.past.UnknownPosition;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.CellRef.Part;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.garante.domain.report.ReportResult;
import org.garante.domain.report.ReportRow;
import org.garante.domain.report.ReportRows;
import org.garante.domain.report.ReportScope;
import org.garante.persistence.ledger.PastStore;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGPoolingDataSource;

/** Reports of a register that goes on: as known on a position, and what is restricted since. */
class ReportOverTimeIT {
  private static final ReportScope AUDITOR = new ReportScope(Optional.empty(), true, false);
  private static final ReportParameters ASKED = ReportParameters.none().only(ReportCode.R04);

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

  @Test
  void as_known_on_a_position_later_steps_do_not_count() {
    ReportResult live = store.run(ReportCode.R04, ASKED, AUDITOR, Sample.LAST_STEP);
    assertThat(live.ledger().position()).isEmpty();
    assertThat(live.ledger().unsealed()).isPositive();
    ReportResult approvals =
        store.run(ReportCode.R26, ReportParameters.none(), AUDITOR, Sample.LAST_STEP);
    sample.seal();
    ReportParameters then =
        ReportParameters.of(Map.of("knownOn", String.valueOf(sample.lastPosition())))
            .only(ReportCode.R04);
    sample.register.at(Sample.NOW.plusSeconds(3600));
    sample.approve(
        sample.carla, sample.register.submit(sample.ana, "ARR", new SampleArrest().form()));
    assertThat(numbers(store.run(ReportCode.R04, then, AUDITOR, sample.register.now())))
        .containsAllEntriesOf(withoutDrafts(numbers(live)));
    assertThat(numbers(store.run(ReportCode.R26, then, AUDITOR, sample.register.now())))
        .isEqualTo(numbers(approvals));
    ReportResult now = store.run(ReportCode.R04, ASKED, AUDITOR, sample.register.now());
    assertThat(counts(now.table("registration"), "GN", "counted")).containsExactly(8L);
    ReportParameters beyond = ReportParameters.of(Map.of("knownOn", "999999"));
    assertThatThrownBy(() -> store.run(ReportCode.R12, beyond, AUDITOR, Sample.NOW))
        .isInstanceOf(UnknownPosition.class);
  }

  @Test
  void as_known_at_a_moment_is_as_known_on_the_last_position_sealed_by_then() {
    sample.seal();
    Map<CellRef, Long> byPosition =
        numbers(run(Map.of("knownOn", String.valueOf(sample.lastPosition()))));
    String moment = LocalDateTime.ofInstant(sample.register.now(), Capital.ZONE).toString();
    sample.register.at(Sample.NOW.plusSeconds(3600));
    sample.register.submit(sample.ana, "ARR", new SampleArrest().form());
    sample.seal();
    assertThat(numbers(run(Map.of("knownOn", moment)))).isEqualTo(byPosition);
    assertThatThrownBy(() -> run(Map.of("knownOn", "2020-01-01")))
        .isInstanceOf(NotSealedThen.class);
  }

  private ReportResult run(Map<String, String> asked) {
    return store.run(
        ReportCode.R12,
        ReportParameters.of(asked).only(ReportCode.R12),
        AUDITOR,
        sample.register.now());
  }

  @Test
  void restricted_record_is_counted_and_shows_folio_and_agency_only() {
    ArrestForm minor = new SampleArrest().form();
    minor.person.age = "16";
    String folio = sample.register.submit(sample.ana, "ARR", minor).folio().text();
    CellRef cell = new CellRef("registration", "GN", "counted", Part.COUNTED);
    ReportRows rows =
        store.rows(ReportCode.R04, ASKED, AUDITOR, Sample.NOW, cell, Optional.empty());
    assertThat(rows.total()).isEqualTo(8);
    assertThat(rows.rows())
        .map(ReportRow.OfRecord.class::cast)
        .filteredOn(row -> row.folio().equals(Optional.of(folio)))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.restricted()).isTrue();
              assertThat(row.headline()).isEmpty();
              assertThat(row.agency()).isEqualTo("GN");
            });
  }
}
