package org.garante.persistence.attention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.garante.domain.access.grant.AccountRow;
import org.garante.domain.attention.Attention;
import org.garante.domain.attention.AttentionQuery;
import org.garante.domain.attention.Matter;
import org.garante.domain.attention.PendingRow;
import org.garante.domain.ground.Capital;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.reading.Viewer;
import org.garante.persistence.Sql;
import org.garante.persistence.access.Condition;
import org.garante.persistence.access.PermitSql;

/**
 * Counts what waits for somebody. Each count is one range of an index and stops at a thousand; of
 * what is asked row by row, the first thousand rows are asked.
 */
@ApplicationScoped
public class AttentionStore implements AttentionQuery {
  /** A draft that nobody has sent for so long stands out. */
  private static final Duration OLD = Duration.ofDays(3);

  /** A link that expires within so long is about to. */
  private static final Duration SOON = Duration.ofDays(1);

  /** So long a checkpoint may be on its way to whoever holds it. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

  private static final String LATE =
      "f.gone_at is null and f.message in ('registeredLateWithoutReason', 'enteredLateWithoutReason')";

  private static final String UNNUMBERED = "f.gone_at is null and f.message = 'numberMissing'";

  /** Submissions with such a finding, which are what is shown of a record that is not annulled. */
  private static final String FOUND =
      """
      from (select distinct f.submission_id from live_finding f where %s) f
      join listed l on l.shown = f.submission_id and l.scope = '*' and not l.annulled""";

  private static final String OLD_DRAFTS =
      "from draft d where d.record_id is null and d.started_at < :old";

  private static final String INVITATIONS =
      """
      from sign_in_link k
      where k.ended_at is null and k.account_id is not null and k.open_until > :now and k.open_until < :soon""";

  private static final String OWN_DRAFTS =
      """
      from draft d
      where d.agency = :viewer and d.continues is %s null and (d.started_by = :account
        or exists (select from draft_author a where a.draft_id = d.id and a.staff_id = :staff)
        or exists (select from submission_author a where a.submission_id = d.continues and a.staff_id = :staff))""";

  private static final String OTHERS =
      " and (not exists (select from submission_author w where w.staff_id = :staff)"
          + " or not is_author_since_approval(q.submission_id, :staff))";

  private final EntityManager entities;
  private final Kinds kinds;
  private final PermitSql permits;

  @Inject
  public AttentionStore(EntityManager entities, Kinds kinds, PermitSql permits) {
    this.entities = entities;
    this.kinds = kinds;
    this.permits = permits;
  }

  @Override
  public List<Attention.Count> counts(Set<Matter> matters, Viewer viewer, Instant now) {
    String counts =
        matters.stream()
            .map(matter -> count(matter, from(matter, viewer)))
            .collect(Collectors.joining(", "));
    String sql = "select (select :most) as most, %s from (select 1) as matters".formatted(counts);
    Sql query = Sql.of(entities, sql).with("most", Attention.MOST);
    parameters(viewer, now)
        .forEach(
            (name, value) -> {
              if (sql.matches("(?s).*:" + name + "\\b.*")) {
                query.with(name, value);
              }
            });
    return query
        .first(
            row ->
                matters.stream()
                    .map(matter -> new Attention.Count(matter, row.number(column(matter))))
                    .toList())
        .orElseThrow();
  }

  private static String count(Matter matter, String from) {
    return "(select count(*) from (select %s limit :most) as c) as %s"
        .formatted(from, column(matter));
  }

  private static String column(Matter matter) {
    return matter.name().toLowerCase(java.util.Locale.ROOT);
  }

  private String from(Matter matter, Viewer viewer) {
    return switch (matter) {
      case RETURNED -> OWN_DRAFTS.formatted("not");
      case DRAFTS -> OWN_DRAFTS.formatted("");
      case TO_ANSWER ->
          "from correspondence c where c.addressed_agency = :viewer and c.reply_id is null";
      case REPLIES_RECEIVED ->
          """
          from reply_unread u
          where u.staff_id = :staff or not exists (
            select from account x where x.staff_id = u.staff_id and x.status = 'ACTIVE' and x.role in ('AUDITOR', 'OBSERVER'))""";
      case NOTES_OVERDUE ->
          "from correspondence c where c.reply_id is null and coalesce(c.reply_due, '2199-12-31'::date) < :today";
      case URGENT -> queue(viewer) + " and q.rank = 0" + OTHERS;
      case TO_APPROVE -> queue(viewer) + OTHERS;
      case REPLIES_TO_APPROVE ->
          queue(viewer) + " and q.kind = any (cast(:replies as text[]))" + OTHERS;
      case CAME_DUE ->
          """
          from (select q.* %s limit :most) as q
          where exists (
            select from live_finding f where f.submission_id = q.submission_id and f.gone_at is null and f.since > q.submitted_at)"""
              .formatted(queue(viewer) + OTHERS);
      case ACTS ->
          """
          from act a join record r on r.id = a.record_id
          where %s and a.signers > 1 and a.status in ('ENTERED', 'SIGNED')
            and not exists (
              select from transition o where o.act_id = a.id and o.by_staff = :staff and o.to_state <> 'STRUCK')"""
              .formatted(permits.signed(viewer).text());
      case WAITING ->
          """
          from queue_entry q
          where q.owner_agency = :agency
            and exists (select from submission_author a where a.submission_id = q.submission_id and a.staff_id = :staff)""";
      case GRANTS -> "from account_grant g where g.state = 'PROPOSED' and g.kind <> 'STAND_IN'";
      case STAND_INS -> "from account_grant g where g.state = 'PROPOSED' and g.kind = 'STAND_IN'";
      case ALERTS -> "from access_alert a where a.closed_at is null";
      case LATE -> FOUND.formatted(LATE);
      case UNNUMBERED -> FOUND.formatted(UNNUMBERED);
      case OLD_DRAFTS -> OLD_DRAFTS;
      case UNHELD ->
          """
          from ledger_checkpoint c
          where c.size > coalesce((select max(d.size) from ledger_delivery d), 0) and c.at < :onItsWay""";
      case UNUSED ->
          "from account a where a.status <> 'DISABLED' and coalesce(a.last_sign_in_at, a.created_at) < :unused";
      case INVITATIONS -> INVITATIONS;
    };
  }

  /** What the viewer decides on. */
  private static String queue(Viewer viewer) {
    return viewer.everything()
        ? "from queue_entry q where q.kind = any (cast(:kinds as text[]))"
        : "from queue_entry q where q.owner_agency = any (cast(:agencies as text[])) and q.kind = any (cast(:kinds as text[]))";
  }

  private Map<String, Object> parameters(Viewer viewer, Instant now) {
    Map<String, Object> all = new LinkedHashMap<>();
    Condition signed = permits.signed(viewer);
    all.putAll(signed.parameters());
    all.put("viewer", viewer.agency());
    all.put("agency", viewer.agency());
    all.put("account", viewer.account());
    all.put("staff", viewer.staff());
    all.put("agencies", viewer.decidesFor().toArray(String[]::new));
    all.put("kinds", codes(viewer, false));
    all.put("replies", codes(viewer, true));
    all.put("today", LocalDate.ofInstant(now, Capital.ZONE));
    all.put("now", now);
    all.put("old", now.minus(OLD));
    all.put("soon", now.plus(SOON));
    all.put("onItsWay", now.minus(ON_ITS_WAY));
    all.put("unused", now.minus(AccountRow.LONG));
    return all;
  }

  /** Kinds that the viewer decides on: those of oversight, or all the others. */
  private String[] codes(Viewer viewer, boolean correspondence) {
    return kinds.all().stream()
        .filter(kind -> kind.isOversight() == viewer.everything())
        .filter(kind -> !correspondence || kind.isCorrespondence())
        .map(RecordKind::code)
        .toArray(String[]::new);
  }

  @Override
  public List<PendingRow> list(Matter matter, Instant now, int limit) {
    return switch (matter) {
      case LATE -> found(LATE, limit);
      case UNNUMBERED -> found(UNNUMBERED, limit);
      case OLD_DRAFTS ->
          Sql.of(
                  entities,
                  "select d.kind, '' as name, d.agency, d.started_at as at, cast(null as uuid) as account "
                      + OLD_DRAFTS
                      + " order by d.started_at, d.id limit :most")
              .with("old", now.minus(OLD))
              .with("most", limit)
              .rows(AttentionStore::row);
      case INVITATIONS ->
          Sql.of(
                  entities,
                  """
                  select '' as kind, a.username as name, a.agency, k.open_until as at, a.id as account
                  from (select k.account_id, k.open_until %s order by k.open_until limit :most) k
                  join account a on a.id = k.account_id order by k.open_until, a.username"""
                      .formatted(INVITATIONS))
              .with("now", now)
              .with("soon", now.plus(SOON))
              .with("most", limit)
              .rows(AttentionStore::row);
      default -> throw new IllegalArgumentException(matter + " has a list of its own");
    };
  }

  private List<PendingRow> found(String which, int limit) {
    return Sql.of(
            entities,
            """
            select r.kind, r.folio as name, r.owner_agency as agency, r.recorded_at as at, cast(null as uuid) as account
            from (select l.record_id %s limit :counted) l
            join record r on r.id = l.record_id order by r.recorded_at, r.id limit :most"""
                .formatted(FOUND.formatted(which)))
        .with("counted", Attention.MOST)
        .with("most", limit)
        .rows(AttentionStore::row);
  }

  private static PendingRow row(Sql.Row row) {
    return new PendingRow(
        row.text("kind"),
        row.text("name"),
        row.text("agency"),
        row.at("at"),
        row.findId("account"));
  }
}
