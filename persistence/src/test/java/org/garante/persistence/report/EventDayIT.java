package org.garante.persistence.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.ledger.past.PastFinder;
import org.garante.domain.place.PlaceKind;
import org.garante.domain.report.Cell;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.garante.domain.report.ReportResult;
import org.garante.domain.report.ReportRow;
import org.garante.domain.report.ReportScope;
import org.garante.domain.report.Table;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.Moment.Precision;
import org.garante.domain.review.form.Span;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.persistence.ledger.PastStore;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGPoolingDataSource;

/**
 * One event is on one day wherever days are counted, which is that of its place; what is open about
 * its moment is open to reports as it is to rules; and no day is of a year that nobody means.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventDayIT {
  private static final ReportScope AUDITOR = new ReportScope(Optional.empty(), true, false);

  /** Late enough for all that happens here. */
  private static final Instant LATER = Instant.parse("2026-02-01T00:00:00Z");

  private SampleRegister sample;
  private ReportStore reports;

  @BeforeAll
  void start() {
    sample = new SampleRegister();
    sample.register.at(LATER);
    PGPoolingDataSource source = new PGPoolingDataSource();
    source.setUrl(sample.register.database().url("garante_reader"));
    reports =
        new ReportStore(source, new PastFinder(new PastStore(source)), SampleRegister.permits());
  }

  @AfterAll
  void close() {
    sample.close();
  }

  /** 23:30 in Tijuana is the next day in the capital, and after New Year's Eve the next year. */
  @ParameterizedTest
  @CsvSource({
    "05/05/2025, 23:30, America/Tijuana, 2025-05-05",
    "06/05/2025, 00:10, America/Cancun,  2025-05-06",
    "31/12/2025, 23:30, America/Tijuana, 2025-12-31"
  })
  void list_and_reports_put_an_arrest_on_the_day_of_its_place(
      String date, String time, String zone, LocalDate day) {
    UUID arrest = arrest(date, time, zone);
    assertThat(listed(day, day)).contains(arrest);
    assertThat(listed(day.plusDays(1), day.plusDays(1))).doesNotContain(arrest);
    assertThat(listed(day.minusDays(1), day.minusDays(1))).doesNotContain(arrest);
    assertThat(counted(day, day)).isEqualTo(listed(day, day));
    assertThat(counted(day.plusDays(1), day.plusDays(1)))
        .isEqualTo(listed(day.plusDays(1), day.plusDays(1)));
    LocalDate newYear = day.withDayOfYear(1);
    assertThat(listed(newYear, newYear.plusYears(1).minusDays(1))).contains(arrest);
    assertThat(counted(newYear, newYear.plusYears(1).minusDays(1)))
        .isEqualTo(listed(newYear, newYear.plusYears(1).minusDays(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "EXACT,     05/06/2025, 14:20, America/Tijuana,       '',  ''",
    "EXACT,     02/11/2025, 01:30, America/Ciudad_Juarez, '',  ''",
    "EXACT,     02/11/2025, 01:30, America/Ciudad_Juarez, '',  FIRST",
    "EXACT,     02/11/2025, 01:30, America/Ciudad_Juarez, '',  SECOND",
    "EXACT,     02/11/2025, 02:30, America/Ciudad_Juarez, '',  ''",
    "EXACT,     02/11/2025, 00:30, America/Ciudad_Juarez, '',  ''",
    "HOUR,      02/11/2025, 01:30, America/Tijuana,       '',  ''",
    "HOUR,      02/11/2025, 01:30, America/Tijuana,       '',  SECOND",
    "HOUR,      05/06/2025, 14:20, America/Mexico_City,   '',  ''",
    "DAY,       02/11/2025, '',    America/Tijuana,       '',  ''",
    "DAY,       09/03/2025, '',    America/Tijuana,       '',  ''",
    "MONTH,     11/2025,    '',    America/Tijuana,       '',  ''",
    "ESTIMATED, 05/06/2025, 14:20, America/Tijuana,       '',  ''",
    "ESTIMATED, 05/06/2025, 14:20, America/Tijuana,       30,  ''",
    "ESTIMATED, 02/11/2025, 01:30, America/Tijuana,       30,  ''",
    "ESTIMATED, 05/06/2025, '',    America/Tijuana,       '',  ''",
    "ESTIMATED, 05/06/2025, 00:00, America/Tijuana,       15,  ''"
  })
  void database_reads_a_moment_as_the_same_span(
      Precision precision, String date, String time, String zone, String margin, String fold)
      throws SQLException {
    Moment moment = moment(date, time, zone);
    moment.setPrecision(precision);
    moment.setMarginMinutes(margin);
    moment.setFold(fold);
    assertThat(span(moment)).isEqualTo(moment.span().orElseThrow());
  }

  @Test
  void arrests_in_no_state_are_counted_by_what_kind_of_place_it_was() {
    Map<String, UUID> arrests = new TreeMap<>();
    for (PlaceKind where : PlaceKind.values()) {
      ArrestForm form = SampleRegister.arrest();
      form.instant = moment("07/07/2025", "12:00", "Etc/GMT+7");
      form.rndRegisteredAt = new Moment();
      form.handedAt = new Moment();
      form.place.where = where;
      form.place.latitude = "20.5";
      form.place.longitude = "-106.2";
      form.place.country = "US";
      String line = where == PlaceKind.STATE ? form.place.state : where.name();
      arrests.put(line, sample.approved(sample.recorder, sample.supervisor, "ARR", form).record());
    }
    ReportParameters asked =
        ReportParameters.of(Map.of("from", "2025-07-07", "to", "2025-07-07", "by", "state"))
            .only(ReportCode.R04);
    Table table =
        reports.run(ReportCode.R04, asked, AUDITOR, LATER).tables().stream()
            .filter(one -> one.key().equals("registration"))
            .findFirst()
            .orElseThrow();

    assertThat(table.lines())
        .extracting(line -> line.label().value())
        .containsExactlyInAnyOrderElementsOf(arrests.keySet());
    arrests.forEach(
        (line, record) ->
            assertThat(
                    reports
                        .rows(
                            ReportCode.R04,
                            asked,
                            AUDITOR,
                            LATER,
                            new CellRef("registration", line, "counted", CellRef.Part.COUNTED),
                            Optional.empty())
                        .rows())
                .extracting(row -> ((ReportRow.OfRecord) row).record().orElseThrow())
                .containsExactly(record));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01 BC", "1899-12-31", "2200-01-01", "infinity"})
  void typed_columns_hold_no_day_of_a_year_that_nobody_means(String day) throws SQLException {
    UUID arrest = arrest("01/04/2025", "12:00", "America/Tijuana");
    assertThatThrownBy(
            () ->
                owner(
                    """
                    insert into arrest select (jsonb_populate_record(a,
                      jsonb_build_object('submission_id', gen_random_uuid(), 'birth_date', '%s'))).*
                    from arrest a join submission s on s.id = a.submission_id where s.record_id = '%s'
                    """
                        .formatted(day, arrest)))
        .hasMessageContaining("arrest_days");
  }

  @Test
  void every_day_and_moment_of_a_person_or_event_is_bound() throws SQLException {
    Set<String> bound = new TreeSet<>();
    Set<String> all = new TreeSet<>();
    try (Connection owner = sample.register.database().connect("garante_owner")) {
      read(
          owner,
          """
          select c.conrelid::regclass || '.' || a.attname from pg_constraint c
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
          where c.conname ~ '_(days|moments?)$'
          """,
          bound);
      read(
          owner,
          """
          select table_name || '.' || column_name from information_schema.columns
          where table_schema = 'public' and data_type in ('date', 'timestamp with time zone')
            and (table_name in ('arrest', 'transfer', 'operation', 'operation_agency', 'oversight_note',
              'oversight_reply', 'reported_figure') or column_name = 'occurred_at')
            and table_name in (select tablename from pg_tables where schemaname = 'public')
          """,
          all);
    }
    all.removeIf(column -> bound.contains(column));
    assertThat(all).isEmpty();
    assertThat(bound).contains("arrest.birth_date", "submission.occurred_at");
  }

  private static void read(Connection owner, String sql, Set<String> into) throws SQLException {
    try (ResultSet rows = owner.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        into.add(rows.getString(1));
      }
    }
  }

  private void owner(String sql) throws SQLException {
    try (Connection owner = sample.register.database().connect("garante_owner")) {
      owner.createStatement().executeUpdate(sql);
    }
  }

  private UUID arrest(String date, String time, String zone) {
    ArrestForm form = SampleRegister.arrest();
    form.instant = moment(date, time, zone);
    form.rndRegisteredAt = new Moment();
    form.handedAt = new Moment();
    return sample.approved(sample.recorder, sample.supervisor, "ARR", form).record();
  }

  private Set<UUID> listed(LocalDate from, LocalDate to) {
    RecordFilter all = RecordFilter.all();
    RecordFilter filter =
        new RecordFilter(
            Optional.of("ARR"),
            all.agency(),
            all.state(),
            Optional.of(from),
            Optional.of(to),
            "",
            "",
            all.ids(),
            all.order());
    Set<UUID> found = new HashSet<>();
    sample
        .register
        .as(sample.recorder, s -> s.lists.list(filter, Optional.empty(), Optional.empty(), 100, ""))
        .rows()
        .forEach(row -> found.add(row.id()));
    return found;
  }

  /** The arrests that R04 counts in that period. */
  private Set<UUID> counted(LocalDate from, LocalDate to) {
    ReportParameters asked =
        ReportParameters.of(Map.of("from", from.toString(), "to", to.toString()))
            .only(ReportCode.R04);
    ReportResult result = reports.run(ReportCode.R04, asked, AUDITOR, LATER);
    Table table =
        result.tables().stream()
            .filter(one -> one.key().equals("registration"))
            .findFirst()
            .orElseThrow();
    Set<UUID> found = new HashSet<>();
    if (table.total().isPresent()
        && table.total("counted") instanceof Cell.Count count
        && count.value() > 0) {
      reports
          .rows(ReportCode.R04, asked, AUDITOR, LATER, count.opens(), Optional.empty())
          .rows()
          .forEach(row -> found.add(((ReportRow.OfRecord) row).record().orElseThrow()));
    }
    return found;
  }

  private Span span(Moment moment) throws SQLException {
    try (Connection reader = sample.register.database().connect("garante_reader");
        PreparedStatement read =
            reader.prepareStatement(
                "select moment_first(?, ?, ?, ?), moment_last(?, ?, ?, ?, ?)")) {
      Timestamp at = Timestamp.from(moment.instant().orElseThrow());
      for (int i = 0; i < 2; i++) {
        read.setTimestamp(1 + i * 4, at);
        read.setString(2 + i * 4, moment.getZone());
        read.setString(3 + i * 4, moment.getPrecision().name());
        if (moment.getMarginMinutes().isEmpty()) {
          read.setNull(4 + i * 4, Types.INTEGER);
        } else {
          read.setInt(4 + i * 4, Integer.parseInt(moment.getMarginMinutes()));
        }
      }
      read.setString(9, moment.getFold().isEmpty() ? null : moment.getFold());
      ResultSet found = read.executeQuery();
      found.next();
      return new Span(found.getTimestamp(1).toInstant(), found.getTimestamp(2).toInstant());
    }
  }

  private static Moment moment(String date, String time, String zone) {
    Moment moment = new Moment();
    moment.setDate(date);
    moment.setTime(time);
    moment.setZone(zone);
    return moment;
  }
}
