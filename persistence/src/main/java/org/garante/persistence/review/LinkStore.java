package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Action;
import org.garante.domain.ledger.past.SealedPast;
import org.garante.domain.review.reading.LinkPage;
import org.garante.domain.review.reading.LinkRow;
import org.garante.domain.review.reading.Viewer;
import org.garante.persistence.Sql;
import org.garante.persistence.access.PermitSql;

/** Reads with which other records one is linked, as they stand or as they were known then. */
@ApplicationScoped
public class LinkStore {
  private final EntityManager entities;
  private final PermitSql permits;

  @Inject
  public LinkStore(EntityManager entities, PermitSql permits) {
    this.entities = entities;
    this.permits = permits;
  }

  /** All that the submission names, and a page of those that name its record. */
  LinkPage links(
      UUID record,
      UUID submission,
      Optional<SealedPast> past,
      Viewer viewer,
      Optional<LinkPage.Place> after) {
    ListedSql listed = new ListedSql(past);
    String made =
        past.isEmpty()
            ? "true"
            : """
            exists (
              select from transition t join ledger_leaf f on f.entry_id = t.entry_id and f.position <= :known
              where t.submission_id = s.id and t.to_state = 'SUBMITTED')""";
    String sql =
        """
        with linked as (
          select l.role, l.target as other, false as incoming
          from submission_link l where l.submission_id = :submission
          union
          select l.role, s.record_id, true
          from submission_link l join submission s on s.id = l.submission_id
          where l.target = :record and %1$s
        )
        select * from (
          select r.id, r.folio, r.kind, r.owner_agency, coalesce(k.annulled, false) as annulled, r.handling, n.role, n.incoming,
            coalesce(s.headline, '') as headline,
            exists (select from %2$s where l.record_id = r.id and %4$s) as reached
          from linked n
          join record r on r.id = n.other
          left join lateral (select l.* from %2$s where l.record_id = r.id and %3$s) k on true
          left join submission s on s.id = k.shown
          where k.shown is not null or not n.incoming) l
        where (l.reached or not exists (select from shared_once_approved o where o.kind = l.kind)) and (%5$s)
        order by l.incoming, l.kind, l.folio, l.role
        limit (select :incoming + 1 + count(*) from linked where not incoming)
        """
            .formatted(
                made,
                listed.from(),
                listed.inScope(":everybody"),
                listed.inScope(":viewer"),
                after.isEmpty()
                    ? "true"
                    : "l.incoming and (l.kind, l.folio, l.role) > (:afterKind, :afterFolio, :afterRole)");
    Sql query =
        listed
            .bind(Sql.of(entities, sql))
            .with("record", record)
            .with("submission", submission)
            .with("viewer", permits.list(Action.READ, viewer))
            .with("everybody", PermitSql.EVERYBODY)
            .with("incoming", LinkPage.INCOMING);
    after.ifPresent(
        place ->
            query
                .with("afterKind", place.kind())
                .with("afterFolio", place.folio())
                .with("afterRole", place.role()));
    return LinkPage.of(query.rows(LinkStore::link));
  }

  /** What is restricted shows its folio beside another record even to those who see it whole. */
  private static LinkRow link(Sql.Row row) {
    boolean inReach = row.flag("reached") && row.text("handling").equals("NORMAL");
    return new LinkRow(
        row.id("id"),
        row.text("folio"),
        row.text("kind"),
        row.text("owner_agency"),
        inReach ? row.text("headline") : "",
        row.text("role"),
        row.flag("incoming"),
        row.flag("annulled"),
        inReach);
  }
}
