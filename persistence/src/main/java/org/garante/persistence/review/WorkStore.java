package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.garante.domain.review.reading.DraftRow;
import org.garante.domain.review.reading.QueueRow;
import org.garante.domain.review.reading.RegisterQuery;
import org.garante.domain.review.reading.Viewer;
import org.garante.persistence.Sql;

/** A person's own work: drafts, and what waits. One statement each. */
@ApplicationScoped
public class WorkStore {
  /** What waits of the agency and was written by the person. */
  private static final String OWN =
      """
      select q.submission_id, q.submitted_at from queue_entry q
      where q.owner_agency = :agency
        and exists (select from submission_author a where a.submission_id = q.submission_id and a.staff_id = :staff)
      """;

  private final EntityManager entities;

  @Inject
  public WorkStore(EntityManager entities) {
    this.entities = entities;
  }

  List<DraftRow> drafts(Viewer viewer, int limit) {
    return Sql.of(
            entities,
            """
            select d.id, d.kind, r.folio, nullif(coalesce(nullif(d.headline, ''), s.headline), '') as headline,
              coalesce(nullif(d.identity_headline, ''), s.identity_headline, '') as identity_headline,
              d.continues is not null as returned, t.reason as return_reason,
              m.name as saved_by, d.started_at, d.saved_at
            from draft d
            join account a on a.id = d.saved_by
            join staff_member m on m.id = a.staff_id
            left join record r on r.id = d.record_id
            left join submission s on s.id = d.continues
            left join transition t on t.submission_id = d.continues and t.to_state in ('RETURNED', 'WITHDRAWN')
            where d.agency = :agency and (d.started_by = :account
              or exists (select from draft_author da where da.draft_id = d.id and da.staff_id = :staff)
              or exists (select from submission_author sa where sa.submission_id = d.continues and sa.staff_id = :staff))
            order by d.saved_at desc limit :most
            """)
        .with("agency", viewer.agency())
        .with("account", viewer.account())
        .with("staff", viewer.staff())
        .with("most", limit)
        .rows(
            row ->
                new DraftRow(
                    row.id("id"),
                    row.text("kind"),
                    row.findText("folio"),
                    row.findText("headline"),
                    row.text("identity_headline"),
                    row.findText("return_reason"),
                    row.text("saved_by"),
                    row.at("started_at"),
                    row.at("saved_at"),
                    row.flag("returned")));
  }

  List<QueueRow> waiting(Viewer viewer, int limit) {
    return Sql.of(
            entities,
            "with page as (%s order by q.submitted_at, q.submission_id limit :most) %s order by s.submitted_at, s.id"
                .formatted(OWN, QueueStore.ROWS))
        .with("agency", viewer.agency())
        .with("account", viewer.account())
        .with("staff", viewer.staff())
        .with("most", limit)
        .rows(row -> QueueStore.row(row, viewer));
  }

  int countWaiting(Viewer viewer) {
    return Sql.of(entities, "select count(*) as waiting from (%s limit :most) as o".formatted(OWN))
        .with("agency", viewer.agency())
        .with("staff", viewer.staff())
        .with("most", RegisterQuery.COUNT_LIMIT)
        .first(row -> row.number("waiting"))
        .orElse(0);
  }
}
