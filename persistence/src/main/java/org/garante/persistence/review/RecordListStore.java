package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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

/** Lists of records: one range of an index a page, by keyset, whoever asks. */
@ApplicationScoped
public class RecordListStore {
  /** So many rows a search looks at at once, where no index tells which have what it searches. */
  private static final int WALK = 20_000;

  private final EntityManager entities;
  private final SearchStore searches;
  private final PermitSql permits;

  @Inject
  public RecordListStore(EntityManager entities, SearchStore searches, PermitSql permits) {
    this.entities = entities;
    this.searches = searches;
    this.permits = permits;
  }

  Page<RecordRow> page(
      RecordFilter filter,
      Optional<SealedPast> past,
      Viewer viewer,
      Optional<Cursor> from,
      int size) {
    ListedSql listed = new ListedSql(past);
    String key = key(filter);
    boolean descending =
        filter.order().isNewestFirst() != from.map(Cursor::backwards).orElse(false);
    String order =
        "order by %1$s %2$s, l.record_id %2$s".formatted(key, descending ? "desc" : "asc");
    Condition handled = permits.handled(viewer);
    Conditions where = new Conditions(filter, handled, listed, searches);
    from.ifPresent(cursor -> where.after(key, cursor, descending));
    String sql =
        """
        select r.id, r.folio, r.kind, r.owner_agency, r.handling, l.shown, s.headline, s.identity_headline,
          s.occurred_at, s.occurred_zone, s.occurred_precision, r.recorded_at, %1$s as ordered_at,
          l.status, l.approved, l.annulled, l.annulment_open, %2$s as findings,
          array(select p.pseudonym from submission_person sp join person p on p.id = sp.person_id
            where sp.submission_id = l.shown order by p.pseudonym) as pseudonyms,
          array(select sp.person_id from submission_person sp where sp.submission_id = l.shown) as persons,
          not %3$s as folio_only
        from (%4$s %6$s limit :most) l
        join record r on r.id = l.record_id
        join submission s on s.id = l.shown
        %5$s
        """
            .formatted(
                key,
                listed.numberOfFindings(),
                handled.text(),
                where.isWalked() ? walked(listed, where, order) : chosen(listed, where.text()),
                order,
                order);
    Sql query = bound(sql, listed, where, viewer).with("most", size + 1);
    if (where.isWalked()) {
      query.with("walk", WALK);
    }
    List<Ordered> fetched = query.rows(row -> new Ordered(row(row, viewer), row.at("ordered_at")));
    Page<RecordRow> page =
        Page.of(fetched, size, from, one -> new Cursor(one.at(), one.row().id(), false))
            .map(Ordered::row);
    return fetched.size() > size || !where.isWalked()
        ? page
        : lastWalked(key, order, listed, where, viewer)
            .map(last -> page.stoppedAt(last, from))
            .orElse(page);
  }

  private static String chosen(ListedSql listed, String conditions) {
    return "select l.* from %s join record r on r.id = l.record_id where %s"
        .formatted(listed.from(), conditions);
  }

  /** What a search finds among the next rows that it looks at. */
  private static String walked(ListedSql listed, Conditions where, String order) {
    return "select l.* from (%s %s limit :walk) l join record r on r.id = l.record_id where %s"
        .formatted(chosen(listed, where.text()), order, where.searched());
  }

  /** The row at which a search stopped; none if there was nothing left to look at. */
  private Optional<Cursor> lastWalked(
      String key, String order, ListedSql listed, Conditions where, Viewer viewer) {
    String sql =
        "select %s as at, l.record_id from (%s %s offset :walk limit 1) l"
            .formatted(key, chosen(listed, where.text()), order);
    Sql query = bound(sql, listed, where, viewer).with("walk", WALK - 1);
    return query.first(row -> new Cursor(row.at("at"), row.id("record_id"), false));
  }

  private Sql bound(String sql, ListedSql listed, Conditions where, Viewer viewer) {
    Sql query = listed.bind(Sql.of(entities, sql)).with("scope", permits.list(viewer));
    where.parametersOf(sql).forEach(query::with);
    return query;
  }

  /** What it is ordered by; of a period, where nothing stands that the viewer does not see. */
  private static String key(RecordFilter filter) {
    if (filter.isOfPeriod()) {
      return "l.occurred_at";
    }
    return filter.order().isByOccurrence() ? "l.happened_at" : "l.recorded_at";
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
            .with("scope", PermitSql.EVERYBODY)
            .with("from", from)
            .with("to", to);
    kind.ifPresent(wanted -> query.with("kind", wanted));
    return query.rows(row -> row.id("record_id"));
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

  /** The where clause of a list: of rows {@code l} and their records {@code r}. */
  private static final class Conditions {
    private final List<String> all = new ArrayList<>();
    private final List<String> searched = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /**
     * @param handled what a search finds something in: it finds nothing by the content of a
     *     restricted record that the viewer does not see
     */
    Conditions(RecordFilter filter, Condition handled, ListedSql listed, SearchStore searches) {
      parameters.putAll(handled.parameters());
      all.add(listed.inScope(":scope"));
      filter.kind().ifPresent(kind -> add("l.kind = :kind", "kind", kind));
      filter.agency().ifPresent(agency -> add("l.owner_agency = :agency", "agency", agency));
      filter
          .ids()
          .ifPresent(
              ids ->
                  add("l.record_id = any (cast(:ids as uuid[]))", "ids", ids.toArray(UUID[]::new)));
      filter.from().ifPresent(this::since);
      filter.to().ifPresent(this::until);
      filter.state().ifPresent(state -> all.add("(" + text(state) + ")"));
      filter
          .flagged()
          .ifPresent(some -> all.add((some ? "" : "not ") + "(" + listed.flagged() + ")"));
      String seen = handled.text();
      if (filter.isOfPeriod()) {
        all.add(seen);
      }
      if (!filter.words().isBlank()) {
        match(
            PseudonymSearch.typed(filter.words())
                .map(code -> PseudonymSearch.of(code, seen))
                .orElseGet(() -> searches.ofFacts(filter.words(), seen)));
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

    /**
     * By the day of its place, which begins and ends less than a day before or after that of UTC.
     */
    private void since(LocalDate day) {
      add("l.occurred_day >= :from and l.occurred_at >= :fromAt", "from", day);
      parameters.put("fromAt", day.atStartOfDay().toInstant(ZoneOffset.MAX));
    }

    private void until(LocalDate day) {
      add("l.occurred_day <= :to and l.occurred_at < :toAt", "to", day);
      parameters.put("toAt", day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.MIN));
    }

    private void match(SearchStore.Match match) {
      (match.walked() ? searched : all).add(match.condition());
      parameters.putAll(match.parameters());
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

    /** Whether anything is asked row by row. */
    boolean isWalked() {
      return !searched.isEmpty();
    }

    String searched() {
      return String.join(" and ", searched);
    }

    /** Those that a statement names. */
    Map<String, Object> parametersOf(String sql) {
      Map<String, Object> named = new LinkedHashMap<>(parameters);
      named.keySet().removeIf(name -> !Pattern.compile(":" + name + "\\b").matcher(sql).find());
      return named;
    }
  }
}
