package org.garante.persistence.review;

import java.util.Optional;
import org.garante.domain.access.Action;
import org.garante.domain.ledger.past.SealedPast;
import org.garante.domain.review.reading.Viewer;
import org.garante.persistence.Sql;
import org.garante.persistence.access.Condition;
import org.garante.persistence.access.PermitSql;

/**
 * How a record {@code r} stands, as lists read it: now, by the columns that are kept for that; or
 * as it was known at {@code :known}, by the steps that were sealed until then.
 *
 * @param join of one row {@code k} with ids of the latest submission and of the one in force, and
 *     the latest's status
 * @param inForce expression for the submission in force
 * @param annulled expression
 * @param annulmentOpen expression
 * @param past where the past ends
 */
record RecordStatusSql(
    String join, String inForce, String annulled, String annulmentOpen, Optional<SealedPast> past) {
  private static final RecordStatusSql NOW =
      new RecordStatusSql(
          """
          lateral (
            select o.id as latest, r.in_force, o.status
            from submission o where o.record_id = r.id order by o.number desc limit 1) k on true
          """,
          "r.in_force",
          "r.annulled",
          """
          exists (select from act a join act_form f on f.code = a.form
            where a.record_id = r.id and f.annuls and a.status in ('ENTERED', 'SIGNED'))""",
          Optional.empty());

  private static final String THEN =
      """
      lateral (
        select
          (array_agg(t.submission_id order by o.number desc) filter (where t.to_state = 'SUBMITTED'))[1] as latest,
          (array_agg(t.submission_id order by o.number desc) filter (where t.to_state = 'APPROVED'))[1] as in_force,
          (array_agg(t.to_state order by o.number desc, t.to_state = 'SUBMITTED')
            filter (where t.submission_id is not null))[1] as status,
          coalesce(bool_or(f.annuls and t.to_state = 'CONFIRMED'), false) as annulled,
          coalesce((array_agg(t.to_state order by t.at desc, t.from_state desc nulls last)
            filter (where f.annuls))[1] in ('ENTERED', 'SIGNED'), false) as annulment_open
        from transition t
        join ledger_leaf v on v.entry_id = t.entry_id and v.position <= :known
        left join submission o on o.id = t.submission_id
        left join act a on a.id = t.act_id
        left join act_form f on f.code = a.form
        where t.record_id = r.id) k on k.latest is not null
      """;

  /** Now, or as known then. */
  static RecordStatusSql of(Optional<SealedPast> past) {
    return past.map(
            then -> new RecordStatusSql(THEN, "k.in_force", "k.annulled", "k.annulment_open", past))
        .orElse(NOW);
  }

  /** Gives a statement the position it names. */
  Sql bind(Sql statement) {
    past.ifPresent(then -> statement.with("known", then.position()));
    return statement;
  }

  /** What the rules find of the submission {@code s} that is shown; or found then. */
  String findings() {
    String held =
        past.map(
                then ->
                    "f.since <= '%1$s' and (f.gone_at is null or f.gone_at > '%1$s')"
                        .formatted(then.sealing().at()))
            .orElse("f.gone_at is null");
    return "live_finding f where f.submission_id = s.id and " + held;
  }

  /**
   * Whether the action reaches the record: of the past it shows nothing that was not in reach then,
   * nor what is not in reach now.
   */
  Condition reached(PermitSql permits, Action action, Viewer viewer) {
    Condition known = permits.reached(action, viewer, inForce, "k.latest");
    return past.isEmpty() ? known : known.and(permits.reached(action, viewer));
  }
}
