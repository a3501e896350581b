package org.garante.persistence.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.garante.domain.ledger.past.SealedPast;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.RecordKind;
import org.garante.persistence.Sql;

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
  private static final String LATEST =
      "(select o.id from submission o where o.record_id = r.id order by o.number desc limit 1)";

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
   * Whether the record is in the scope of the agency {@code :viewer}: for the kinds {@code :shared}
   * by what is in force, else by what is shown. Of the past it shows nothing that was not in scope
   * then, nor what is not in scope now.
   */
  String inScope() {
    Function<String, String> scope =
        """
        (r.owner_agency = :viewer or exists (
          select from submission_scope c where c.agency = :viewer and c.submission_id = %s))"""
            ::formatted;
    String then = "case when r.kind in (:shared) then %1$s else coalesce(%1$s, k.latest) end";
    String now =
        "case when r.kind in (:shared) then r.in_force else coalesce(r.in_force, %s) end"
            .formatted(LATEST);
    String known = scope.apply(then.formatted(inForce));
    return past.isEmpty() ? known : "(" + known + " and " + scope.apply(now) + ")";
  }

  /**
   * Kinds whose records an agency does not even know of until they are in force and in its scope.
   */
  static List<String> sharedOnceApproved(Kinds kinds) {
    List<String> codes =
        kinds.all().stream()
            .filter(RecordKind::isSharedOnceApproved)
            .map(RecordKind::code)
            .toList();
    return codes.isEmpty() ? List.of("") : codes;
  }
}
