package org.garante.persistence.review;

import java.util.Optional;
import org.garante.domain.ledger.past.SealedPast;
import org.garante.persistence.Sql;

/**
 * What is kept ready of records for lists, as rows {@code l}: now, or as it was known at {@code
 * :known}. There is one row for everybody and one for each agency in whose scope the record is.
 */
record ListedSql(Optional<SealedPast> past) {
  private static final String KNOWN_THEN =
      "l.from_position <= :known and (l.until_position is null or l.until_position > :known)";

  /** To read from, as {@code l}. */
  String from() {
    return past.isEmpty() ? "listed l" : "listed_then l";
  }

  /**
   * Whether {@code l} is of that scope, and of that time. Of the past nobody is shown what is not
   * in their scope now.
   */
  String inScope(String scope) {
    String own = "l.scope = %s".formatted(scope);
    return past.isEmpty()
        ? own
        : """
        %1$s and %2$s
        and exists (select from listed today where today.record_id = l.record_id and today.scope = %3$s)"""
            .formatted(own, KNOWN_THEN, scope);
  }

  /** What the rules find of the submission that {@code l} shows; or found then. */
  String findings() {
    String held =
        past.map(
                then ->
                    "f.since <= '%1$s' and (f.gone_at is null or f.gone_at > '%1$s')"
                        .formatted(then.sealing().at()))
            .orElse("f.gone_at is null");
    return "live_finding f where f.submission_id = l.shown and " + held;
  }

  /** How many they are. */
  String numberOfFindings() {
    return past.isEmpty() ? "l.findings" : "(select count(*) from " + findings() + ")";
  }

  /** Whether there are any. */
  String flagged() {
    return past.isEmpty() ? "l.findings > 0" : "exists (select from " + findings() + ")";
  }

  /** Gives a statement the position it names. */
  Sql bind(Sql statement) {
    past.ifPresent(then -> statement.with("known", then.position()));
    return statement;
  }
}
