package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.Urgency;
import org.garante.domain.review.reading.QueueCount;
import org.garante.domain.review.reading.QueueFilter;
import org.garante.domain.review.reading.QueuePlace;
import org.garante.domain.review.reading.QueueRow;
import org.garante.domain.review.reading.RegisterQuery;
import org.garante.domain.review.reading.Viewer;
import org.garante.persistence.Sql;

/**
 * The queue of those who decide. A page is one range of an index for each agency and kind in reach,
 * and the first of all of them; counts stop at a thousand.
 */
@ApplicationScoped
public class QueueStore {
  /** The rows of a page of submissions, as lists show them. */
  static final String ROWS =
      """
      select s.id as submission, r.id as record, r.folio, r.kind, r.owner_agency, s.headline, s.identity_headline,
        s.urgency, s.occurred_at, s.submitted_at, m.name as submitted_by, s.amends is not null as amends,
        (select count(*) from live_finding f where f.submission_id = s.id and f.gone_at is null) as findings,
        exists (%s) as opened,
        is_author_since_approval(s.id, :staff) as mine,
        array(select sp.person_id from submission_person sp where sp.submission_id = s.id) as persons
      from page p
      join submission s on s.id = p.submission_id
      join record r on r.id = s.record_id
      join account a on a.id = s.submitted_by
      join staff_member m on m.id = a.staff_id
      """
          .formatted(SubmissionStore.OPENED.formatted("s.id", ":account"));

  /** Most people write nothing that they could decide, which is found once for all rows. */
  private static final String OTHERS =
      """
       and (not exists (select from submission_author w where w.staff_id = :staff)
         or not is_author_since_approval(q.submission_id, :staff))
      """;

  private final EntityManager entities;
  private final Kinds kinds;

  @Inject
  public QueueStore(EntityManager entities, Kinds kinds) {
    this.entities = entities;
    this.kinds = kinds;
  }

  List<QueueRow> page(Viewer viewer, QueueFilter filter, Optional<QueuePlace> from, int limit) {
    boolean backwards = from.map(QueuePlace::backwards).orElse(false);
    String order =
        "rank %1$s, submitted_at %1$s, submission_id %1$s".formatted(backwards ? "desc" : "asc");
    String after =
        from.isEmpty()
            ? ""
            : " and (q.rank, q.submitted_at, q.submission_id) %s (:rank, cast(:at as timestamptz), :place)"
                .formatted(backwards ? "<" : ">");
    Sql query =
        Sql.of(
                entities,
                """
                with page as (
                  select w.* from %1$s
                  cross join lateral (
                    select q.submission_id, q.rank, q.submitted_at from queue_entry q
                    where %2$s %3$s
                    order by %4$s limit :most) w
                  order by %4$s limit :most)
                %5$s order by %6$s
                """
                    .formatted(
                        desks(viewer),
                        atDesk(viewer),
                        wanted(filter) + after,
                        order,
                        ROWS,
                        "p." + order.replace(", ", ", p.")))
            .with("account", viewer.account())
            .with("staff", viewer.staff())
            .with("kinds", kinds(viewer, filter))
            .with("most", limit);
    from.ifPresent(
        place ->
            query
                .with("rank", place.urgency().ordinal())
                .with("at", place.submittedAt())
                .with("place", place.submission()));
    return reach(query, viewer, filter).rows(row -> row(row, viewer));
  }

  QueueCount count(Viewer viewer, QueueFilter filter) {
    String waiting =
        "select from %s join queue_entry q on %s %s"
            .formatted(desks(viewer), atDesk(viewer), wanted(filter));
    Sql query =
        Sql.of(
                entities,
                """
                with oldest as (
                  select w.* from %1$s cross join generate_series(0, 2) as n (rank)
                  cross join lateral (
                    select q.submission_id, q.submitted_at from queue_entry q
                    where q.rank = n.rank and %2$s %3$s
                    order by q.submitted_at limit 1) w
                  order by w.submitted_at limit 1)
                select
                  (select count(*) from (%4$s limit :most) as c) as waiting,
                  (select count(*) from (%4$s and q.rank = 0 limit :most) as c) as urgent,
                  (select submission_id from oldest) as oldest, (select submitted_at from oldest) as since,
                  array(
                    select k.kind from unnest(cast(:all as text[])) as k (kind)
                    where exists (select from queue_entry q where %5$s)) as kinds
                """
                    .formatted(
                        desks(viewer),
                        atDesk(viewer),
                        wanted(filter),
                        waiting,
                        viewer.everything()
                            ? "q.kind = k.kind"
                            : "q.owner_agency = any (cast(:agencies as text[])) and q.kind = k.kind"))
            .with("kinds", kinds(viewer, filter))
            .with("all", kinds(viewer, QueueFilter.ALL))
            .with("most", RegisterQuery.COUNT_LIMIT);
    if (filter.others()) {
      query.with("staff", viewer.staff());
    }
    return reach(query, viewer, filter)
        .first(
            row ->
                new QueueCount(
                    row.number("waiting"),
                    row.number("urgent"),
                    row.findId("oldest").map(id -> new QueueCount.Oldest(id, row.at("since"))),
                    row.texts("kinds")))
        .orElseThrow();
  }

  Optional<QueuePlace> place(UUID submission) {
    return Sql.of(
            entities,
            "select rank, submitted_at from queue_entry where submission_id = :submission")
        .with("submission", submission)
        .first(
            row ->
                new QueuePlace(
                    Urgency.values()[row.number("rank")],
                    row.at("submitted_at"),
                    submission,
                    false));
  }

  /** What the viewer decides on, apart: an index range each. */
  private static String desks(Viewer viewer) {
    return viewer.everything()
        ? "unnest(cast(:kinds as text[])) as k (kind)"
        : "unnest(cast(:agencies as text[])) as d (agency) cross join unnest(cast(:kinds as text[])) as k (kind)";
  }

  private static String atDesk(Viewer viewer) {
    return viewer.everything()
        ? "q.kind = k.kind"
        : "q.owner_agency = d.agency and q.kind = k.kind";
  }

  private static String wanted(QueueFilter filter) {
    return (filter.urgency().isPresent() ? " and q.rank = :wanted" : "")
        + (filter.agency().isPresent() ? " and q.owner_agency = :asked" : "")
        + (filter.before().isPresent() ? " and q.submitted_at < :before" : "")
        + filter.findings().map(QueueStore::found).orElse("")
        + (filter.others() ? OTHERS : "");
  }

  private static String found(QueueFilter.Found wanted) {
    String held =
        "exists (select from live_finding f where f.submission_id = q.submission_id and f.gone_at is null";
    return switch (wanted) {
      case NOTHING -> " and not " + held + ")";
      case SOMETHING -> " and " + held + ")";
      case CAME_DUE -> " and " + held + " and f.since > q.submitted_at)";
    };
  }

  private static Sql reach(Sql query, Viewer viewer, QueueFilter filter) {
    filter.urgency().ifPresent(urgency -> query.with("wanted", urgency.ordinal()));
    filter.agency().ifPresent(agency -> query.with("asked", agency));
    filter.before().ifPresent(before -> query.with("before", before));
    return viewer.everything()
        ? query
        : query.with("agencies", viewer.decidesFor().toArray(String[]::new));
  }

  /** The kinds that the viewer decides on: those of oversight, or all the others. */
  private String[] kinds(Viewer viewer, QueueFilter filter) {
    return kinds.all().stream()
        .filter(kind -> kind.isOversight() == viewer.everything())
        .map(RecordKind::code)
        .filter(code -> filter.kind().isEmpty() || filter.kind().get().equals(code))
        .sorted()
        .toArray(String[]::new);
  }

  static QueueRow row(Sql.Row row, Viewer viewer) {
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
