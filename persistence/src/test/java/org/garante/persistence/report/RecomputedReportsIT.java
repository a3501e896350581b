package org.garante.persistence.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.garante.persistence.report.Numbers.cell;
import static org.garante.persistence.report.Numbers.counts;
import static org.garante.persistence.report.Numbers.share;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.ledger.past.PastFinder;
import org.garante.domain.report.Cell;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.garante.domain.report.ReportResult;
import org.garante.domain.report.ReportScope;
import org.garante.domain.report.Table;
import org.garante.persistence.ledger.PastStore;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.ds.PGPoolingDataSource;

/**
 * R04 and R12 counted a second time by plain SQL over the tables themselves: written from what the
 * reports promise, without anything the reports are made of.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecomputedReportsIT {
  private static final ReportScope AUDITOR = new ReportScope(Optional.empty(), true, false);
  private static final long SEED = 20_251;

  /** Of each record not annulled the submission in force, else the last one. */
  private static final String ARRESTS =
      """
      with counted as (
        select r.owner_agency, a.*,
          (select min(s.submitted_at) from submission s where s.record_id = r.id) as entered,
          (select kind from agency where code = a.arresting_agency) as arrester,
          (select kind || ' ' || government_order from agency where code = a.handed_to) as receiver
        from record r
        join arrest a on a.submission_id = coalesce(r.in_force,
          (select s.id from submission s where s.record_id = r.id order by s.number desc limit 1))
        where r.kind = 'ARR' and not r.annulled
      ),
      dated as (
        select c.*, arrested_at at time zone arrested_zone as local,
          rnd_registered_at at time zone rnd_registered_zone as rnd_local
        from counted c
      ),
      spanned as (
        select d.*,
          case arrested_precision
            when 'EXACT' then array[local, local]
            when 'HOUR' then array[date_trunc('hour', local), date_trunc('hour', local) + interval '59:59.999']
            when 'DAY' then array[local::date::timestamp, local::date + time '23:59:59.999']
            when 'MONTH' then array[date_trunc('month', local),
              date_trunc('month', local) + interval '1 month' - interval '1 millisecond']
            else array[local - interval '1 hour', local + interval '1 hour'] end as arrest,
          case rnd_registered_precision
            when 'EXACT' then array[rnd_local, rnd_local]
            when 'HOUR' then array[date_trunc('hour', rnd_local), date_trunc('hour', rnd_local) + interval '59:59.999']
            end as rnd
        from dated d
      ),
      timed as (
        select s.*, arrested_precision = 'EXACT' or arrested_precision = 'HOUR' as hourly,
          arrested_precision in ('EXACT', 'HOUR') and coalesce(rnd_registered_precision, '') in ('EXACT', 'HOUR') as precise,
          extract(epoch from (rnd[1] at time zone rnd_registered_zone) - (arrest[2] at time zone arrested_zone)) as rnd_least,
          extract(epoch from (rnd[2] at time zone rnd_registered_zone) - (arrest[1] at time zone arrested_zone)) as rnd_most,
          extract(epoch from entered - (arrest[2] at time zone arrested_zone)) as entry_least,
          extract(epoch from entered - (arrest[1] at time zone arrested_zone)) as entry_most,
          not (basis is not distinct from 'MIGRATION' or basis is not distinct from 'EXTRADITION_DETENTION'
            or basis = 'ADMINISTRATIVE' and arrest[2]::date < '2021-04-01'
            or basis is distinct from 'ADMINISTRATIVE' and arrest[2]::date < '2020-04-01'
              and not ((organised_crime is not distinct from 'YES' or receiver is not distinct from 'PROSECUTION FEDERAL')
                and arrest[2]::date >= '2019-11-23')) as held
        from spanned s
      )
      select %s,
        count(*) as counted,
        count(*) filter (where not held) as outside_register,
        count(*) filter (where held and precise and rnd_least > 3600) as rnd_late,
        count(*) filter (where held and precise) as rnd_measured,
        count(*) filter (where held and precise and rnd_least > 3600 and late_reason is null) as rnd_late_without_reason,
        count(*) filter (where held and precise and rnd_least <= 3600 and rnd_most > 3600) as rnd_open,
        count(*) filter (where held and rnd_number <> '') as with_number,
        count(*) filter (where held) as held,
        count(*) filter (where held and rnd_number is null
          and timestamptz '2025-07-01T18:00:00Z' - (arrest[2] at time zone arrested_zone) > interval '24 hours') as no_number,
        count(*) filter (where entry_least > 3600 and hourly) as late,
        count(*) filter (where hourly) as measured,
        count(*) filter (where entry_least > 3600 and hourly and late_reason is null) as late_without_reason,
        count(*) filter (where entry_least <= 3600 and entry_most > 3600 and hourly) as open,
        count(*) filter (where owner_agency <> arresting_agency and arrester <> 'ARMED_FORCE' and arresting_agency <> 'GN')
          as by_another,
        count(*) filter (where owner_agency <> arresting_agency and (arrester = 'ARMED_FORCE' or arresting_agency = 'GN'))
          as armed_by_another,
        count(*) filter (where visible_injuries = 'YES') as injured,
        percentile_cont(0.5) within group (order by extract(epoch from rnd_registered_at - arrested_at) / 3600)
          filter (where held and arrested_precision in ('EXACT', 'HOUR') and rnd_registered_precision in ('EXACT', 'HOUR'))
          as rnd_median
      from timed
      group by 1
      """;

  private static final String TRANSFERS =
      """
      select %s,
        count(*) filter (where x.state = 'EXECUTED') as counted,
        count(*) filter (where x.state = 'EXECUTED' and x.judge_court <> '') as judge,
        count(*) filter (where x.state = 'EXECUTED' and x.judge_court_missing = 'NOT_APPLICABLE') as judge_none,
        count(*) filter (where x.state = 'EXECUTED' and x.judge_court_missing in ('UNKNOWN', 'REFUSED')) as judge_unknown,
        count(*) filter (where x.state = 'EXECUTED' and x.act_number <> '') as act,
        count(*) filter (where x.state = 'EXECUTED' and x.act_number_missing = 'NOT_APPLICABLE') as act_none,
        count(*) filter (where x.state = 'EXECUTED' and x.act_number_missing in ('UNKNOWN', 'REFUSED')) as act_unknown,
        count(*) filter (where x.state = 'EXECUTED' and array_position(x.nationalities, 'MX') > 0) as nationals,
        count(*) filter (where x.state = 'EXECUTED' and x.nationalities = '{}') as nationality_unknown,
        count(*) filter (where x.state = 'PROPOSED') as proposed,
        count(*) filter (where x.state = 'CANCELLED') as cancelled
      from record r
      join submission s on s.record_id = r.id
      join transfer x on x.submission_id = s.id
      where r.kind = 'TRA' and not r.annulled
        and (s.id = r.in_force or r.in_force is null
          and not exists (select from submission later where later.record_id = r.id and later.number > s.number))
      group by 1
      """;

  private final Sample sample = new Sample();
  private final ReportStore reports =
      new ReportStore(reader(), new PastFinder(new PastStore(reader())), SampleRegister.permits());

  RecomputedReportsIT() {
    RandomWork work = new RandomWork(sample, SEED);
    work.arrests(120);
    work.transfers(40);
  }

  private PGPoolingDataSource reader() {
    PGPoolingDataSource source = new PGPoolingDataSource();
    source.setUrl(sample.register.database().url("garante_reader"));
    return source;
  }

  @AfterAll
  void close() {
    sample.close();
  }

  @Test
  void registration_counts_what_plain_sql_counts() {
    ReportResult result = run(ReportCode.R04);
    recomputed(ARRESTS, "owner_agency")
        .forEach(
            (line, numbers) -> {
              Table registration = result.table("registration");
              assertThat(counts(registration, line, "counted", "outsideRegister"))
                  .as(line)
                  .containsExactly(of(numbers, "counted"), of(numbers, "outside_register"));
              long late = of(numbers, "rnd_late");
              assertThat(share(registration, line, "rndLate"))
                  .containsExactly(late, of(numbers, "rnd_measured"), 0L);
              assertThat(share(registration, line, "rndLateWithoutReason"))
                  .containsExactly(of(numbers, "rnd_late_without_reason"), late, 0L);
              assertThat(counts(registration, line, "rndOpen", "rndNotMeasurable"))
                  .containsExactly(
                      of(numbers, "rnd_open"), of(numbers, "held") - of(numbers, "rnd_measured"));
              assertThat(share(registration, line, "withNumber"))
                  .containsExactly(of(numbers, "with_number"), of(numbers, "held"), 0L);
              assertThat(share(registration, line, "noNumber"))
                  .containsExactly(of(numbers, "no_number"), of(numbers, "held"), 0L);
              Cell.Measured median = (Cell.Measured) cell(registration, line, "rndMedian");
              assertThat(median.value().orElseThrow().doubleValue())
                  .isCloseTo(numbers.get("rnd_median"), within(0.0001));
              Table entry = result.table("entry");
              long entered = of(numbers, "late");
              assertThat(share(entry, line, "late"))
                  .containsExactly(entered, of(numbers, "measured"), 0L);
              assertThat(share(entry, line, "lateWithoutReason"))
                  .containsExactly(of(numbers, "late_without_reason"), entered, 0L);
              assertThat(counts(entry, line, "entryOpen", "notMeasurable"))
                  .containsExactly(
                      of(numbers, "open"), of(numbers, "counted") - of(numbers, "measured"));
              assertThat(counts(result.table("byOthers"), line, "byAnother", "armedByAnother"))
                  .containsExactly(of(numbers, "by_another"), of(numbers, "armed_by_another"));
              assertThat(share(result.table("injuries"), line, "injured"))
                  .startsWith(of(numbers, "injured"));
            });
  }

  @Test
  void something_of_everything_was_counted() {
    Map<String, Double> all = recomputed(ARRESTS, "owner_agency").get(CellRef.TOTAL);
    assertThat(all.values()).allSatisfy(number -> assertThat(number).isPositive());
    assertThat(recomputed(TRANSFERS, "x.type").get(CellRef.TOTAL).values())
        .allSatisfy(number -> assertThat(number).isPositive());
  }

  @Test
  void transfers_count_what_plain_sql_counts() {
    ReportResult result = run(ReportCode.R12);
    recomputed(TRANSFERS, "x.type")
        .forEach(
            (line, numbers) -> {
              Table kinds = result.table("byKind");
              long counted = of(numbers, "counted");
              assertThat(counts(kinds, line, "counted")).as(line).containsExactly(counted);
              assertThat(share(kinds, line, "judgeInvolved"))
                  .containsExactly(of(numbers, "judge"), counted, of(numbers, "judge_unknown"));
              assertThat(share(kinds, line, "actKnown"))
                  .containsExactly(of(numbers, "act"), counted, of(numbers, "act_unknown"));
              assertThat(share(kinds, line, "nationals"))
                  .containsExactly(
                      of(numbers, "nationals"), counted, of(numbers, "nationality_unknown"));
              assertThat(counts(kinds, line, "judgeNone", "actNone"))
                  .containsExactly(of(numbers, "judge_none"), of(numbers, "act_none"));
              if (of(numbers, "proposed") + of(numbers, "cancelled") > 0) {
                assertThat(counts(result.table("notExecuted"), line, "proposed", "cancelled"))
                    .containsExactly(of(numbers, "proposed"), of(numbers, "cancelled"));
              }
            });
  }

  private ReportResult run(ReportCode code) {
    return reports.run(code, ReportParameters.none().only(code), AUDITOR, Sample.NOW);
  }

  private static long of(Map<String, Double> numbers, String name) {
    return numbers.get(name).longValue();
  }

  /** By line, and for all lines together. */
  private Map<String, Map<String, Double>> recomputed(String sql, String line) {
    Map<String, Map<String, Double>> all = new LinkedHashMap<>(read(sql.formatted(line)));
    all.putAll(read(sql.formatted("'" + CellRef.TOTAL + "'")));
    return all;
  }

  private Map<String, Map<String, Double>> read(String sql) {
    try (Connection connection = sample.register.database().connect("garante_reader");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> names = new ArrayList<>();
      for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
        names.add(rows.getMetaData().getColumnName(i));
      }
      Map<String, Map<String, Double>> lines = new LinkedHashMap<>();
      while (rows.next()) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String name : names) {
          numbers.put(name, rows.getDouble(name));
        }
        lines.put(rows.getString(1), numbers);
      }
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
