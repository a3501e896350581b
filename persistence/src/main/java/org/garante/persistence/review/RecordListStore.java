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
import org.garante.domain.access.Role;
import org.garante.domain.ledger.past.SealedPast;
import org.garante.domain.review.SubmissionStatus;
import org.garante.domain.review.reading.Cursor;
import org.garante.domain.review.reading.Page;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.domain.review.reading.RecordRow;
import org.garante.domain.review.reading.Viewer;
import org.garante.persistence.Sql;

/** Lists of records: one range of an index a page, by keyset, whoever asks. */
@ApplicationScoped
public class RecordListStore {
  private final EntityManager entities;
  private final SearchStore searches;

  @Inject
  public RecordListStore(EntityManager entities, SearchStore searches) {
    this.entities = entities;
    this.searches = searches;
  }

  Page<RecordRow> page(
      RecordFilter filter,
      Optional<SealedPast> past,
      Viewer viewer,
      Optional<Cursor> from,
      int size) {
    ListedSql listed = new ListedSql(past);
    String key = filter.order().isByOccurrence() ? "l.happened_at" : "l.recorded_at";
    boolean descending =
        filter.order().isNewestFirst() != from.map(Cursor::backwards).orElse(false);
    String way = descending ? "desc" : "asc";
    Conditions where = new Conditions(filter, viewer, listed, searches);
    from.ifPresent(cursor -> where.after(key, cursor, descending));
    String sql =
        """
        select r.id, r.folio, r.kind, r.owner_agency, r.handling, l.shown, s.headline, s.identity_headline,
          s.occurred_at, s.occurred_zone, s.occurred_precision, r.recorded_at, %1$s as ordered_at,
          l.status, l.approved, l.annulled, l.annulment_open, %2$s as findings,
          array(select p.pseudonym from submission_person sp join person p on p.id = sp.person_id
            where sp.submission_id = l.shown order by p.pseudonym) as pseudonyms,
          array(select sp.person_id from submission_person sp where sp.submission_id = l.shown) as persons,
          %3$s as mine
        from (
          select l.* from %4$s join record r on r.id = l.record_id
          where %5$s
          order by %1$s %6$s, l.record_id %6$s limit :most) l
        join record r on r.id = l.record_id
        join submission s on s.id = l.shown
        order by %1$s %6$s, l.record_id %6$s
        """
            .formatted(
                key, listed.numberOfFindings(), Conditions.MINE, listed.from(), where.text(), way);
    Sql query =
        listed
            .bind(Sql.of(entities, sql))
            .with("scope", ListedSql.scopeOf(viewer))
            .with("staff", viewer.staff())
            .with("most", size + 1);
    where.parameters().forEach(query::with);
    List<Ordered> fetched = query.rows(row -> new Ordered(row(row, viewer), row.at("ordered_at")));
    return Page.of(fetched, size, from, one -> new Cursor(one.at(), one.row().id(), false))
        .map(Ordered::row);
  }

  /** A row with what the list is ordered by. */
  private record Ordered(RecordRow row, Instant at) {}

  List<UUID> population(
      Optional<String> kind, Instant from, Instant to, Optional<SealedPast> past) {
    ListedSql listed = new ListedSql(past);
    String sql =
        """
        select l.record_id from %s
        where %s and not l.annulled and l.recorded_at >= :from and l.recorded_at < :to and %s
        order by l.record_id
        """
            .formatted(
                listed.from(),
                listed.inScope(":scope"),
                kind.isEmpty() ? "true" : "l.kind = :kind");
    Sql query =
        listed
            .bind(Sql.of(entities, sql))
            .with("scope", ListedSql.EVERYBODY)
            .with("from", from)
            .with("to", to);
    kind.ifPresent(wanted -> query.with("kind", wanted));
    return query.rows(row -> row.id("record_id"));
  }

  private static RecordRow row(Sql.Row row, Viewer viewer) {
    boolean folioOnly =
        row.text("handling").equals("RESTRICTED")
            && viewer.role() != Role.OBSERVER
            && !row.flag("mine")
            && !(viewer.role() == Role.SUPERVISOR
                && viewer.agency().equals(row.text("owner_agency")));
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

  /** The where clause of a list: of rows {@code l} and their records {@code r}. */
  private static final class Conditions {
    static final String MINE =
        """
        exists (
            select from submission_author sa join submission o on o.id = sa.submission_id
            where o.record_id = r.id and sa.staff_id = :staff)""";

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Conditions(RecordFilter filter, Viewer viewer, ListedSql listed, SearchStore searches) {
      all.add(listed.inScope(":scope"));
      filter.kind().ifPresent(kind -> add("l.kind = :kind", "kind", kind));
      filter.agency().ifPresent(agency -> add("l.owner_agency = :agency", "agency", agency));
      filter
          .ids()
          .ifPresent(
              ids ->
                  add("l.record_id = any (cast(:ids as uuid[]))", "ids", ids.toArray(UUID[]::new)));
      filter.from().ifPresent(day -> add("l.occurred_day >= :from", "from", day));
      filter.to().ifPresent(day -> add("l.occurred_day <= :to", "to", day));
      filter.state().ifPresent(state -> all.add("(" + text(state) + ")"));
      filter
          .flagged()
          .ifPresent(some -> all.add((some ? "" : "not ") + "(" + listed.flagged() + ")"));
      String seen = withinSight(viewer);
      if (filter.from().isPresent() || filter.to().isPresent()) {
        all.add(seen);
      }
      if (!filter.words().isBlank()) {
        match(searches.ofFacts(filter.words(), seen));
      }
      if (!filter.identityWords().isBlank()) {
        match(searches.ofIdentity(filter.identityWords()));
        all.add(seen);
      }
    }

    private static String text(RecordFilter.State state) {
      return switch (state) {
        case ANNULLED -> "l.annulled";
        case CHANGING -> "l.approved and l.status = 'SUBMITTED' or l.annulment_open";
        case APPROVED -> "l.approved and not l.annulled";
        case SUBMITTED, RETURNED, WITHDRAWN ->
            "l.status = '%s' and not l.annulled".formatted(state);
      };
    }

    private void match(SearchStore.Match match) {
      all.add(match.condition());
      parameters.putAll(match.parameters());
    }

    /** Nothing is found by the content of a restricted record that the viewer does not see. */
    private static String withinSight(Viewer viewer) {
      return switch (viewer.role()) {
        case OBSERVER -> "true";
        case SUPERVISOR -> "(r.handling = 'NORMAL' or l.owner_agency = :scope)";
        default -> "(r.handling = 'NORMAL' or " + MINE + ")";
      };
    }

    void after(String key, Cursor cursor, boolean descending) {
      add(
          "(%s, l.record_id) %s (:cursorAt, :cursorId)".formatted(key, descending ? "<" : ">"),
          "cursorAt",
          cursor.at());
      parameters.put("cursorId", cursor.id());
    }

    private void add(String condition, String name, Object value) {
      all.add(condition);
      parameters.put(name, value);
    }

    String text() {
      return String.join(" and ", all);
    }

    Map<String, Object> parameters() {
      return parameters;
    }
  }
}
