package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.garante.domain.access.Action;
import org.garante.domain.review.Urgency;
import org.garante.domain.review.reading.DraftRow;
import org.garante.domain.review.reading.QueueRow;
import org.garante.domain.review.reading.Viewer;
import org.garante.persistence.Sql;
import org.garante.persistence.access.Condition;
import org.garante.persistence.access.PermitSql;

/** Work lists: drafts, what waits, and the queue of those who decide. One statement each. */
@ApplicationScoped
public class WorkStore {
  private static final String QUEUE =
      """
      select s.id as submission, r.id as record, r.folio, r.kind, r.owner_agency, s.headline, s.identity_headline,
        s.urgency, s.occurred_at, s.submitted_at, m.name as submitted_by, s.amends is not null as amends,
        (select count(*) from live_finding f where f.submission_id = s.id and f.gone_at is null) as findings,
        exists (%s) as opened,
        is_author_since_approval(s.id, :staff) as mine,
        array(select sp.person_id from submission_person sp where sp.submission_id = s.id) as persons
      from submission s
      join record r on r.id = s.record_id
      join account a on a.id = s.submitted_by
      join staff_member m on m.id = a.staff_id
      where s.status = 'SUBMITTED' and\
      """
          .formatted(SubmissionStore.OPENED.formatted("s.id", ":account"));

  private final EntityManager entities;
  private final PermitSql permits;

  @Inject
  public WorkStore(EntityManager entities, PermitSql permits) {
    this.entities = entities;
    this.permits = permits;
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
    Condition own = permits.reached(Action.SUBMIT, viewer);
    String written =
        """
         and exists (select from submission_author sa where sa.submission_id = s.id and sa.staff_id = :staff)
        order by s.submitted_at limit :most
        """;
    return own.bind(Sql.of(entities, QUEUE + " " + own.text() + written))
        .with("account", viewer.account())
        .with("staff", viewer.staff())
        .with("most", limit)
        .rows(row -> queueRow(row, viewer));
  }

  List<QueueRow> queue(Viewer viewer, int limit) {
    Condition decided = permits.reached(Action.DECIDE, viewer);
    String first =
        """

        order by case s.urgency when 'LIBERTY' then 0 when 'PERSON' then 1 else 2 end, s.submitted_at, s.id
        limit :most
        """;
    return decided
        .bind(Sql.of(entities, QUEUE + " " + decided.text() + first))
        .with("account", viewer.account())
        .with("staff", viewer.staff())
        .with("most", limit)
        .rows(row -> queueRow(row, viewer));
  }

  private static QueueRow queueRow(Sql.Row row, Viewer viewer) {
    return new QueueRow(
        row.id("submission"),
        row.id("record"),
        row.text("folio"),
        row.text("kind"),
        row.text("owner_agency"),
        row.text("headline"),
        viewer.identity() ? row.text("identity_headline") : "",
        row.constant("urgency", Urgency.class),
        row.findAt("occurred_at"),
        row.at("submitted_at"),
        row.text("submitted_by"),
        row.flag("amends"),
        row.number("findings"),
        row.flag("opened"),
        row.flag("mine"),
        row.ids("persons"));
  }
}
