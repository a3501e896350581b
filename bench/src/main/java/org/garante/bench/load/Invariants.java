package org.garante.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What triggers and foreign keys look at row by row, and COPY passes by, looked at afterwards over
 * all rows.
 */
public final class Invariants {
  private static final Map<String, String> NONE_OF =
      Map.ofEntries(
          Map.entry(
              "a step of an account that is not its person's",
              """
              select from transition t join account a on a.id = t.by_account where a.staff_id <> t.by_staff"""),
          Map.entry(
              "a decision by somebody who wrote it",
              """
              select from transition t
              join submission s on s.id = t.submission_id
              join submission o on o.record_id = s.record_id and o.number <= s.number
              join submission_author w on w.submission_id = o.id and w.staff_id = t.by_staff
              where t.to_state in ('APPROVED', 'RETURNED') and not exists (
                select from submission p
                where p.record_id = s.record_id and p.status = 'APPROVED' and p.number between o.number and s.number - 1)"""),
          Map.entry(
              "a step whose entry tells of another",
              """
              select from transition t
              join account a on a.id = t.by_account
              join ledger_entry e on e.id = t.entry_id
              where (e.account_id, e.staff_id, e.role, e.agency, e.object, e.submission_id, e.at)
                  is distinct from (a.id, a.staff_id, a.role, a.agency, t.record_id::text, t.submission_id, t.at)
                or e.action is distinct from case when t.act_id is null
                  then case t.to_state when 'SUBMITTED' then 'SUBMIT' when 'WITHDRAWN' then 'WITHDRAW' when 'APPROVED' then 'APPROVE'
                    when 'RETURNED' then 'RETURN' end
                  else case t.to_state when 'ENTERED' then 'ACT_ENTER' when 'SIGNED' then 'ACT_SIGN' when 'CONFIRMED' then 'ACT_CONFIRM'
                    when 'STRUCK' then 'ACT_STRIKE' end end"""),
          Map.entry(
              "a decision by a role that does not take it",
              """
              select from transition t
              join account a on a.id = t.by_account
              join record r on r.id = t.record_id
              where t.to_state in ('APPROVED', 'RETURNED') and not (
                r.kind = 'NOT' and a.role in ('AUDITOR', 'OBSERVER')
                or r.kind <> 'NOT' and a.role = 'SUPERVISOR' and a.agency = r.owner_agency)"""),
          Map.entry(
              "a signature of an act by a role that does not give it",
              """
              select from transition t
              join act c on c.id = t.act_id
              join account a on a.id = t.by_account
              where t.to_state <> 'STRUCK' and not may_sign(
                c.form, case t.to_state when 'ENTERED' then 1 when 'SIGNED' then 2 else c.signers end, a, t.record_id, c.author_agency)"""),
          Map.entry(
              "a submission without the step to its status",
              """
              select from submission s where not exists (
                select from transition t join ledger_entry e on e.id = t.entry_id
                where t.submission_id = s.id and t.to_state = s.status and e.submission_id = s.id)"""),
          Map.entry(
              "a submission that its author did not send",
              """
              select from submission s where not exists (
                select from transition t join submission_author w on w.submission_id = t.submission_id and w.staff_id = t.by_staff
                where t.submission_id = s.id and t.record_id = s.record_id and t.to_state = 'SUBMITTED'
                  and t.by_account = s.submitted_by and t.at = s.submitted_at)"""),
          Map.entry(
              "a record in which not the last that was approved is in force",
              """
              select from record r left join (
                select distinct on (record_id) record_id, id from submission where status = 'APPROVED'
                order by record_id, number desc) s on s.record_id = r.id
              where r.in_force is distinct from s.id"""),
          Map.entry(
              "a record that is annulled without an annulment, or the reverse",
              """
              select from record r where r.annulled <> exists (
                select from act a join act_form f on f.code = a.form where a.record_id = r.id and f.annuls and a.status = 'CONFIRMED')"""),
          Map.entry(
              "an act without its signatures",
              """
              select from act a where a.status <> 'STRUCK' and (
                select count(*) from transition t where t.act_id = a.id and t.to_state <> 'STRUCK')
                <> case a.status when 'ENTERED' then 1 when 'SIGNED' then 2 else a.signers end"""),
          Map.entry(
              "an act that its author did not enter",
              """
              select from act a where not exists (
                select from transition t
                where t.act_id = a.id and t.to_state = 'ENTERED' and t.by_staff = a.author and t.by_account = a.entered_by)"""),
          Map.entry(
              "a series of folios with a gap",
              """
              select from folio_counter c where c.last <> (
                select count(*) from record r
                where r.folio like 'GAR-' || c.kind || '-' || c.year || '-' || c.agency || '-______-__'
                  or r.folio like 'GAR-' || c.kind || '-' || c.year || '-' || c.agency || '-_______-__')"""),
          Map.entry(
              "an entry that neither waits nor is sealed",
              """
              select from ledger_entry e
              where not exists (select from ledger_pending p where p.entry_id = e.id)
                and not exists (select from ledger_leaf l where l.entry_id = e.id)"""),
          Map.entry("an entry of a time to come", "select from ledger_entry where at > now()"),
          Map.entry(
              "something of the submission that counts is not judged",
              """
              select from record r join submission s on s.id = r.in_force
              where not r.annulled and not exists (select from judgement j where j.submission_id = s.id)"""));

  /** How many there are besides the foreign keys. */
  static final int SIZE = NONE_OF.size();

  private final Connection connection;

  public Invariants(Connection connection) {
    this.connection = connection;
  }

  /**
   * @throws IllegalStateException with those that do not hold
   */
  void require() throws SQLException {
    List<String> broken = broken();
    if (!broken.isEmpty()) {
      throw new IllegalStateException("What was loaded could not have come about: " + broken);
    }
  }

  /** What there is and may not be, with how often. */
  public List<String> broken() throws SQLException {
    Map<String, String> all = new LinkedHashMap<>(NONE_OF);
    all.putAll(foreignKeys());
    List<String> broken = new ArrayList<>();
    try (var statement = connection.createStatement()) {
      for (Map.Entry<String, String> each : all.entrySet()) {
        try (var rows =
            statement.executeQuery("select count(*) from (" + each.getValue() + ") found")) {
          rows.next();
          if (rows.getLong(1) > 0) {
            broken.add(rows.getLong(1) + " times " + each.getKey());
          }
        }
      }
    }
    return broken;
  }

  /** For each foreign key, the rows that point at nothing. */
  private Map<String, String> foreignKeys() throws SQLException {
    Map<String, String> keys = new LinkedHashMap<>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select c.conname || ' of ' || c.conrelid::regclass, format(
                  'select from %s t where %s and not exists (select from %s o where %s)', c.conrelid::regclass,
                  (select string_agg(format('t.%I is not null', a.attname), ' and ') from unnest(c.conkey) k
                    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k),
                  c.confrelid::regclass,
                  (select string_agg(format('o.%I = t.%I', o.attname, a.attname), ' and ')
                    from unnest(c.conkey, c.confkey) k (own, other)
                    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
                    join pg_attribute o on o.attrelid = c.confrelid and o.attnum = k.other))
                from pg_constraint c
                where c.contype = 'f' and c.connamespace = 'public'::regnamespace
                order by 1
                """)) {
      while (rows.next()) {
        keys.put("a row beside " + rows.getString(1), rows.getString(2));
      }
    }
    return keys;
  }
}
