package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.garante.domain.ledger.RegisterClock;
import org.garante.launcher.Role;
import org.junit.jupiter.api.Test;

/**
 * What the demonstration promises is in its data. Everything is counted as it stood when the load
 * ended, so that what other tests do since does not matter.
 */
class DemoDataIT extends DeployedTest {

  /** Each record the load made, with how it stood at its end. */
  private static final String LOADED =
      """
      with load as (select finished_at as until from demo_load),
      steps as not materialized (select t.* from transition t, load where t.at <= load.until),
      loaded as (
        select r.id, r.kind, r.owner_agency, s.id as submission_id,
          exists (select from steps t where t.record_id = r.id and t.to_state = 'APPROVED') as approved,
          exists (select from steps t where t.record_id = r.id and t.to_state = 'CONFIRMED') as annulled,
          (select t.to_state from steps t where t.submission_id = s.id order by t.to_state = 'SUBMITTED' limit 1)
            as state
        from record r, load, lateral (
          select id from submission where record_id = r.id and submitted_at <= load.until
          order by number desc limit 1) s)
      """;

  @Test
  void falcon_shield_has_842_arrests_as_told() throws SQLException {
    Map<String, Long> arrests =
        counts(
            LOADED
                + """
                select case when annulled then 'annulled' when approved then 'approved' else lower(state) end, count(*)
                from loaded l join arrest a using (submission_id)
                join operation o on o.submission_id = (select in_force from record where id = a.operation_id)
                where 'OP01' = any (o.aliases) group by 1
                """);
    assertThat(arrests)
        .isEqualTo(Map.of("approved", 790L, "submitted", 40L, "returned", 12L, "annulled", 1L));
  }

  @Test
  void all_of_them_are_of_the_first_operation_and_most_of_one_agency() throws SQLException {
    Map<String, Long> byOwner =
        counts(
            LOADED
                + """
                select l.owner_agency, count(*) from loaded l join arrest a on a.submission_id = l.submission_id
                join operation o on o.submission_id = (select in_force from record where id = a.operation_id)
                where l.kind = 'ARR' and not l.annulled and 'OP01' = any (o.aliases) group by 1
                """);
    assertThat(byOwner.keySet()).containsExactlyInAnyOrder("GN", "FGR");
    assertThat(byOwner.get("GN")).isGreaterThan(byOwner.get("FGR"));
    assertThat(byOwner.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(842);
  }

  @Test
  void sixty_of_another_operation_lie_in_the_last_three_days_and_some_still_wait()
      throws SQLException {
    String recent =
        LOADED
            + """
            select %s from loaded l join arrest a using (submission_id) join submission s on s.id = l.submission_id, load
            join operation o on true
            where o.submission_id = (select in_force from record where id = a.operation_id)
              and 'OP02' = any (o.aliases) and s.occurred_at > load.until - interval '74 hours'
            """;
    assertThat(count(recent.formatted("count(*)"))).isEqualTo(60);
    assertThat(count(recent.formatted("count(*) filter (where l.approved)"))).isPositive();
    assertThat(count(recent.formatted("count(*) filter (where l.state = 'SUBMITTED')")))
        .isPositive();
  }

  @Test
  void arrests_say_whether_force_was_used_who_alleges_a_role_and_when_they_were_handed_over()
      throws SQLException {
    String arrests =
        LOADED + "select %s from loaded l join arrest a using (submission_id) where not annulled";
    assertThat(count(arrests.formatted("count(*) filter (where force_used is null)"))).isZero();
    assertThat(
            count(
                arrests.formatted(
                    "count(*) filter (where role_tier is not null and (role_assessed_by is null or role_basis is null))")))
        .isZero();
    assertThat(count(arrests.formatted("100 * count(handed_at) / count(*)"))).isGreaterThan(85);
    assertThat(
            count(
                arrests.formatted(
                    "count(*) filter (where basis = 'WARRANT' and handed_to not in (select code from agency where kind = 'COURT'))")))
        .isZero();
  }

  @Test
  void two_are_called_regional_lieutenants_and_nobody_is_a_minor() throws SQLException {
    String arrests = LOADED + "select %s from loaded l join arrest a using (submission_id)%s";
    assertThat(
            count(
                arrests.formatted(
                    "count(*)", " where not annulled and role_tier = 'T1_REGIONAL_LIEUTENANT'")))
        .isEqualTo(2);
    assertThat(count(arrests.formatted("min(age)", ""))).isGreaterThanOrEqualTo(18);
  }

  @Test
  void the_transfers_are_two_batches_of_29_and_26() throws SQLException {
    Map<String, Long> batches =
        counts(
            LOADED
                + "select t.batch, count(*) from loaded join transfer t using (submission_id) group by 1");
    assertThat(batches.values()).containsExactlyInAnyOrder(29L, 26L);
  }

  @Test
  void operations_sources_and_figures_are_those_of_the_data_files() throws SQLException {
    assertThat(count(LOADED + "select count(*) from loaded where kind = 'OPE' and approved"))
        .isEqualTo(6);
    assertThat(count("select count(*) from reported_figure")).isEqualTo(40);
    assertThat(
            count(
                "select count(*) from source where id in ('S000', 'S001', 'S002', 'S003', 'S004', 'W001')"))
        .isEqualTo(6);
  }

  @Test
  void there_are_amendments_returns_drafts_and_notes_with_and_without_reply() throws SQLException {
    assertThat(
            count(
                "select count(*) from submission s, demo_load l where amends is not null and submitted_at <= finished_at"))
        .isPositive();
    assertThat(
            count(
                LOADED
                    + "select count(*) from loaded where approved and exists (select from steps t"
                    + " where t.record_id = loaded.id and t.to_state = 'RETURNED')"))
        .isPositive();
    long notes = count(LOADED + "select count(*) from loaded where kind = 'NOT'");
    long replies = count(LOADED + "select count(*) from loaded where kind = 'REP'");
    assertThat(replies).isPositive().isLessThan(notes);
  }

  @Test
  void every_account_came_by_its_permission_from_another_person() throws SQLException {
    Map<String, Long> grants =
        counts(
            """
            select g.role || ' ' || g.state, count(*) from account_grant g join account a on a.id = g.account_id, demo_load
            where a.created_at <= finished_at and g.kind = 'ACCOUNT' and g.given_at = a.created_at group by 1
            """);
    assertThat(grants.keySet())
        .contains("SUPERVISOR CONFIRMED", "AUDITOR CONFIRMED", "OBSERVER CONFIRMED")
        .doesNotContain("SUPERVISOR GRANTED", "AUDITOR GRANTED", "OBSERVER GRANTED");
  }

  @Test
  void times_are_simulated_and_none_is_in_the_future() throws SQLException {
    assertThat(
            count(
                """
                select count(*) from transition t join ledger_entry e on e.id = t.entry_id, demo_load l
                where t.at <> e.at or t.at > '%s'
                """
                    .formatted(new RegisterClock().instant())))
        .isZero();
    assertThat(
            count(
                LOADED
                    + "select count(distinct date_trunc('month', at)) from steps where to_state = 'SUBMITTED'"))
        .isGreaterThan(3);
  }

  @Test
  void figures_contradict_the_register_as_told() throws SQLException {
    long loaded =
        count(
            """
            select max(l.position) from ledger_leaf l join ledger_entry e on e.id = l.entry_id, demo_load
            where e.at <= finished_at
            """);
    Visitor auditor = Staff.of(org.garante.domain.access.Role.AUDITOR, "SABG").signIn();
    auditor.open("/language?to=en");
    String report =
        auditor
            .open("/reports/report?code=R20&knownOn=" + loaded)
            .body()
            .replaceAll("<[^>]*>", "")
            .replaceAll("\\s+", " ");
    assertThat(report)
        .contains(
            "842 persons were reported; 790 are recorded and approved, and 52 recorded and not approved.",
            "26 persons were reported; 23 are recorded and approved, and 3 recorded and not approved.",
            "10 persons were reported; 0 are recorded and approved, and 0 recorded and not approved.",
            "Called “extradited”: 0 of the 29 recorded are of the kind “Extradition”.",
            "Called “expelled”: 4 of the 26 recorded are of the kind “Expulsion”.",
            "One place by names of different states: Mexicali is in Baja California",
            "(DEA) stands as “Co-lead” of Falcon Shield.",
            "2 of the 5 facts they tell agree with what is approved")
        .doesNotContain(" 29 persons were reported", " 2 persons were reported");
  }

  private static long count(String sql) throws SQLException {
    try (Connection connection = TestDatabase.connect(Role.OWNER);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Map<String, Long> counts(String sql) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (Connection connection = TestDatabase.connect(Role.OWNER);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    }
    return counts;
  }
}
