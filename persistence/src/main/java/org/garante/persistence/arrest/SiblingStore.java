package org.garante.persistence.arrest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.garante.domain.arrest.SiblingQuery;
import org.garante.domain.arrest.SiblingRow;
import org.garante.domain.review.reading.Viewer;
import org.garante.persistence.Sql;
import org.garante.persistence.access.Condition;
import org.garante.persistence.access.PermitSql;

/** Arrests of the same agency, time and place, by the index of their time. */
@ApplicationScoped
public class SiblingStore implements SiblingQuery {
  private final EntityManager entities;
  private final PermitSql permits;

  @Inject
  public SiblingStore(EntityManager entities, PermitSql permits) {
    this.entities = entities;
    this.permits = permits;
  }

  @Override
  public List<SiblingRow> siblings(UUID submission, Viewer viewer, int limit) {
    Condition handled = permits.handled(viewer);
    return handled
        .bind(
            Sql.of(
                entities,
                """
                select r.folio, s.headline, l.approved,
                  coalesce((select p.pseudonym from person p where p.id = b.person_id), '') as pseudonym
                from arrest a
                join arrest b on b.arrested_at = a.arrested_at and b.arrested_precision = a.arrested_precision
                  and b.arresting_agency = a.arresting_agency and b.person_id <> a.person_id
                  and b.state_code is not distinct from a.state_code
                  and b.municipality_code is not distinct from a.municipality_code
                join listed l on l.shown = b.submission_id and l.scope = :scope and not l.annulled
                join record r on r.id = l.record_id
                join submission s on s.id = b.submission_id
                where a.submission_id = :submission and a.arrested_precision in ('EXACT', 'HOUR', 'ESTIMATED') and %s
                order by r.folio limit :most
                """
                    .formatted(handled.text())))
        .with("submission", submission)
        .with("scope", permits.list(viewer))
        .with("most", limit)
        .rows(
            row ->
                new SiblingRow(
                    row.text("folio"),
                    row.text("headline"),
                    row.text("pseudonym"),
                    row.flag("approved")));
  }
}
