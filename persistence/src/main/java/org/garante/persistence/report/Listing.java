package org.garante.persistence.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.Label;
import org.garante.domain.report.ReportQuery;
import org.garante.domain.report.ReportRow;
import org.garante.domain.report.ReportRows;
import org.garante.domain.review.SubmissionStatus;
import org.garante.persistence.Snapshot;

/**
 * The list a number counts: the same base, the same line, the same predicate. A base has, besides
 * what its predicates need, the columns unit (text that tells what is counted apart), record_id,
 * submission_id, submission_number, folio, owner_agency, handling, approved, status, at, zone and
 * detail.
 */
final class Listing {
  private Listing() {}

  /** A page of it, after the row with that key. */
  static ReportRows page(
      Snapshot snapshot,
      Breakdown breakdown,
      String predicate,
      CellRef cell,
      Optional<String> after) {
    String sql =
        """
        with chosen as (
          select distinct on (unit) *, (coalesce(folio, lpad(extract(epoch from at)::bigint::text, 12, '0')) || ' ' || unit) collate "C" as key
          from (%s) lined
          where %s and (:allLines::boolean or line = :line::text)
          order by unit
        )
        select c.key, c.record_id, c.folio, c.owner_agency, c.submission_number, c.approved, c.status, c.at, c.zone,
          c.detail, c.handling = 'RESTRICTED' as restricted, case when c.handling = 'RESTRICTED' then '' else coalesce(s.headline, '') end as headline,
          array(select p.person_id from submission_person p where p.submission_id = c.submission_id) as persons,
          (select count(*) from chosen) as total, (select %s from chosen) as said
        from chosen c
        left join submission s on s.id = c.submission_id
        where :after::text is null or c.key > :after::text collate "C"
        order by c.key
        limit :most::integer
        """
            .formatted(breakdown.lined(), predicate, breakdown.said());
    snapshot
        .with("allLines", cell.isTotal())
        .with("line", cell.line())
        .with("after", after.orElse(null))
        .with("most", ReportQuery.PAGE + 1);
    List<Found> found = snapshot.rows(sql, Listing::read);
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

  private static Found read(Snapshot.Row row) {
    return new Found(
        new ReportRow(
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
            row.findText("detail")),
        row.ids("persons"),
        row.count("total"),
        row.findText("said").orElse(""));
  }
}
