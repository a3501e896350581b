package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Action;
import org.garante.domain.ledger.past.SealedPast;
import org.garante.domain.review.SubmissionStatus;
import org.garante.domain.review.reading.Cursor;
import org.garante.domain.review.reading.Page;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.domain.review.reading.RecordRow;
import org.garante.domain.review.reading.Viewer;
import org.garante.persistence.Sql;
import org.garante.persistence.access.Condition;
import org.garante.persistence.access.PermitSql;

/** Lists of records: one statement a page, by keyset, in one of two indexed orders. */
@ApplicationScoped
public class RecordListStore {
  /** The id of no record. */
  private static final UUID NONE = new UUID(0, 0);

  /** The day on which it happened, by the clock it was read on: the same as in reports. */
  private static final String LOCAL_DAY = "(s.occurred_at at time zone s.occurred_zone)::date";

  private final EntityManager entities;
  private final PermitSql permits;

  @Inject
  public RecordListStore(EntityManager entities, PermitSql permits) {
    this.entities = entities;
    this.permits = permits;
  }

  Page<RecordRow> page(
      RecordFilter filter,
      Optional<SealedPast> past,
      Viewer viewer,
      Optional<Cursor> from,
      int size) {
    RecordStatusSql status = RecordStatusSql.of(past);
    boolean newestFirst = filter.order() == RecordFilter.Order.NEWEST_RECORDED;
    boolean descending = newestFirst != from.map(Cursor::backwards).orElse(false);
    Condition handled = permits.handled(viewer);
    Conditions where =
        new Conditions(filter, status, status.reached(permits, Action.READ, viewer), handled);
    from.ifPresent(cursor -> where.after(cursor, descending));
    String sql =
        """
        select r.id, r.folio, r.kind, r.owner_agency, r.handling, s.id as shown, s.headline, s.identity_headline,
          s.occurred_at, s.occurred_zone, s.occurred_precision, r.recorded_at, k.status,
          %2$s is not null as approved, %3$s as annulled, %4$s as annulment_open,
          (select count(*) from %7$s) as findings,
          array(select p.pseudonym from submission_person sp join person p on p.id = sp.person_id
            where sp.submission_id = s.id order by p.pseudonym) as pseudonyms,
          array(select sp.person_id from submission_person sp where sp.submission_id = s.id) as persons,
          not %8$s as folio_only
        from record r
        join %1$s
        join submission s on s.id = coalesce(%2$s, k.latest)
        where %5$s
        order by r.recorded_at %6$s, r.id %6$s limit :most
        """
            .formatted(
                status.join(),
                status.inForce(),
                status.annulled(),
                status.annulmentOpen(),
                where.text(),
                descending ? "desc" : "asc",
                status.findings(),
                handled.text());
    Sql query = handled.bind(status.bind(Sql.of(entities, sql))).with("most", size + 1);
    where.parameters().forEach(query::with);
    List<RecordRow> fetched = query.rows(row -> row(row, viewer));
    return Page.of(fetched, size, from, row -> new Cursor(row.recordedAt(), row.id(), false));
  }

  List<UUID> population(
      Optional<String> kind, Instant from, Instant to, Optional<SealedPast> past) {
    RecordStatusSql status = RecordStatusSql.of(past);
    String sql =
        """
        select r.id from record r join %s
        where not %s and r.recorded_at >= :from and r.recorded_at < :to and (:kind = '' or r.kind = :kind)
        order by r.id
        """
            .formatted(status.join(), status.annulled());
    return status
        .bind(Sql.of(entities, sql))
        .with("from", from)
        .with("to", to)
        .with("kind", kind.orElse(""))
        .rows(row -> row.id("id"));
  }

  private static RecordRow row(Sql.Row row, Viewer viewer) {
    boolean folioOnly = row.flag("folio_only");
    return new RecordRow(
        row.id("id"),
        row.text("folio"),
        row.text("kind"),
        row.text("owner_agency"),
        row.id("shown"),
        folioOnly ? "" : row.text("headline"),
        folioOnly || !viewer.identity() ? "" : row.text("identity_headline"),
        row.findAt("occurred_at").filter(at -> !folioOnly),
        row.findText("occurred_zone"),
        row.findText("occurred_precision"),
        row.at("recorded_at"),
        row.constant("status", SubmissionStatus.class),
        row.flag("approved"),
        row.flag("annulled"),
        row.flag("annulment_open"),
        row.number("findings"),
        folioOnly ? List.of() : row.texts("pseudonyms"),
        row.ids("persons"),
        folioOnly);
  }

  /** The where clause of a list. */
  private static final class Conditions {
    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Conditions(RecordFilter filter, RecordStatusSql status, Condition reached, Condition handled) {
      add(reached);
      filter.kind().ifPresent(kind -> add("r.kind = :kind", "kind", kind));
      filter.agency().ifPresent(agency -> add("r.owner_agency = :agency", "agency", agency));
      filter
          .ids()
          .ifPresent(ids -> add("r.id in (:ids)", "ids", ids.isEmpty() ? List.of(NONE) : ids));
      filter.from().ifPresent(day -> add(LOCAL_DAY + " >= :from", "from", day));
      filter.to().ifPresent(day -> add(LOCAL_DAY + " <= :to", "to", day));
      filter.state().ifPresent(state -> state(state, status));
      filter
          .flagged()
          .ifPresent(
              some ->
                  all.add(
                      "%s exists (select from %s)"
                          .formatted(some ? "" : "not", status.findings())));
      words(filter, handled);
    }

    private void state(RecordFilter.State state, RecordStatusSql status) {
      switch (state) {
        case ANNULLED -> all.add(status.annulled());
        case CHANGING ->
            all.add(
                "(%s is not null and k.status = 'SUBMITTED' or %s)"
                    .formatted(status.inForce(), status.annulmentOpen()));
        case APPROVED ->
            all.add("%s is not null and not %s".formatted(status.inForce(), status.annulled()));
        case SUBMITTED, RETURNED, WITHDRAWN ->
            add("k.status = :status and not " + status.annulled(), "status", state.name());
      }
    }

    /** A search finds nothing by the content of a restricted record the viewer does not see. */
    private void words(RecordFilter filter, Condition handled) {
      if (!filter.words().isBlank()) {
        add(
            """
            (strpos(r.folio, upper(:words)) > 0 or exists (
              select from submission_search x where x.submission_id = s.id and (
                x.facts @@ plainto_tsquery('spanish', plain_text(:words))
                or x.facts @@ plainto_tsquery('simple', plain_text(:words)))) and\
            """
                + " "
                + handled.text()
                + ")",
            "words",
            filter.words().strip());
      }
      if (!filter.identityWords().isBlank()) {
        add(
            """
            exists (
              select from submission_search x where x.submission_id = s.id and (
                x.identity @@ plainto_tsquery('spanish', plain_text(:names))
                or x.identity @@ plainto_tsquery('simple', plain_text(:names))
                or plain_text(:names) <% x.identity_plain))""",
            "names", filter.identityWords().strip());
        add(handled);
      }
    }

    void after(Cursor cursor, boolean descending) {
      add(
          descending
              ? "(r.recorded_at, r.id) < (:cursorAt, :cursorId)"
              : "(r.recorded_at, r.id) > (:cursorAt, :cursorId)",
          "cursorAt",
          cursor.at());
      parameters.put("cursorId", cursor.id());
    }

    private void add(Condition condition) {
      all.add(condition.text());
      parameters.putAll(condition.parameters());
    }

    private void add(String condition, String name, Object value) {
      all.add(condition);
      parameters.put(name, value);
    }

    String text() {
      return all.isEmpty() ? "true" : String.join(" and ", all);
    }

    Map<String, Object> parameters() {
      return parameters;
    }
  }
}
