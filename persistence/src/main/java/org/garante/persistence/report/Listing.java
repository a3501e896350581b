package org.garante.persistence.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.Label;
import org.garante.domain.report.ReportQuery;
import org.garante.domain.report.ReportRow;
import org.garante.domain.report.ReportRows;
import org.garante.domain.review.SubmissionStatus;
import org.garante.persistence.Snapshot;

/**
 * The list a number counts: the same base, the same line, the same predicate. What a base has to
 * have, besides unit (text that tells what is counted apart) and what its predicates need, depends
 * on what is listed.
 */
enum Listing {
  /**
   * Records: record_id, submission_id, submission_number, folio, owner_agency, handling, approved,
   * status, at, zone and detail. By folio.
   */
  RECORDS(
      "coalesce(folio, lpad(extract(epoch from at)::bigint::text, 12, '0')) || ' ' || unit",
      """
      c.record_id, c.folio, c.owner_agency, c.submission_number, c.approved, c.status, c.at, c.zone, c.detail,
      c.handling = 'RESTRICTED' as restricted,
      case when c.handling = 'RESTRICTED' then '' else coalesce(s.headline, '') end as headline,
      array(select p.person_id from submission_person p where p.submission_id = c.submission_id) as persons
      """,
      "left join submission s on s.id = c.submission_id") {
    @Override
    ReportRow row(Snapshot.Row row) {
      return new ReportRow.OfRecord(
          row.text("key"),
          row.findId("record_id"),
          row.findText("folio"),
          row.text("owner_agency"),
          row.flag("restricted"),
          row.text("headline"),
          row.findCount("submission_number").map(Long::intValue),
          row.findAt("at"),
          row.findText("zone"),
          row.flag("approved"),
          row.findText("status").map(SubmissionStatus::valueOf),
          row.findText("detail"));
    }
  },

  /**
   * Entries of the ledger: at, action, person, account, role, agency, object, reason, terms and
   * position. The newest first; they concern whom the report was narrowed to.
   */
  ENTRIES(
      "lpad((99999999999999999 - (extract(epoch from at) * 1000000)::bigint)::text, 17, '0') || ' ' || unit",
      """
      c.at, c.action, c.person, c.account, c.role, c.agency, coalesce(c.object, '') as object, c.reason, c.terms,
      c.position,
      case when c.object ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        then (select r.folio from record r where r.id = c.object::uuid) end as folio,
      array(select p.id from person p where p.pseudonym = :person::text) as persons
      """,
      "") {
    @Override
    ReportRow row(Snapshot.Row row) {
      return new ReportRow.OfEntry(
          row.text("key"),
          row.findAt("at").orElseThrow(),
          LedgerAction.valueOf(row.text("action")),
          row.findText("person"),
          row.findText("account"),
          row.findText("role"),
          row.findText("agency"),
          row.findText("folio"),
          row.text("object"),
          row.findText("reason"),
          row.findText("terms"),
          row.findCount("position"));
    }
  };

  private final String key;
  private final String columns;
  private final String joins;

  Listing(String key, String columns, String joins) {
    this.key = key;
    this.columns = columns;
    this.joins = joins;
  }

  /** Reads a row of what is listed. */
  abstract ReportRow row(Snapshot.Row row);

  /** A page of the list behind a number of a table, after the row with that key. */
  static ReportRows page(
      Snapshot snapshot,
      Breakdown breakdown,
      String predicate,
      CellRef cell,
      Optional<String> after) {
    Listing listing = breakdown.listing();
    String sql =
        """
        with chosen as (
          select distinct on (unit) *, (%s) collate "C" as key
          from (%s) lined
          where %s and (:allLines::boolean or line = :line::text)
          order by unit
        )
        select c.key, %s, (select count(*) from chosen) as total, (select %s from chosen) as said
        from chosen c
        %s
        where :after::text is null or c.key > :after::text collate "C"
        order by c.key
        limit :most::integer
        """
            .formatted(
                listing.key,
                breakdown.lined(),
                predicate,
                listing.columns,
                breakdown.said(),
                listing.joins);
    snapshot
        .with("allLines", cell.isTotal())
        .with("line", cell.line())
        .with("after", after.orElse(null))
        .with("most", ReportQuery.PAGE + 1);
    List<Found> found = snapshot.rows(sql, listing::read);
    boolean more = found.size() > ReportQuery.PAGE;
    List<Found> shown = more ? found.subList(0, ReportQuery.PAGE) : found;
    List<ReportRow> rows = new ArrayList<>();
    Set<UUID> persons = new HashSet<>();
    shown.forEach(
        each -> {
          rows.add(each.row());
          persons.addAll(each.persons());
        });
    return new ReportRows(
        cell.isTotal()
            ? Label.total()
            : breakdown.label(cell.line(), shown.isEmpty() ? "" : shown.get(0).said()),
        shown.isEmpty() ? 0 : shown.get(0).total(),
        rows,
        more ? Optional.of(rows.get(rows.size() - 1).key()) : Optional.empty(),
        persons);
  }

  private record Found(ReportRow row, List<UUID> persons, long total, String said) {}

  private Found read(Snapshot.Row row) {
    return new Found(
        row(row), row.ids("persons"), row.count("total"), row.findText("said").orElse(""));
  }
}
