package org.garante.persistence.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The columns that the ledger binds: all of the tables that bundles are written from, but for those
 * that docs/ledger-format.md says nothing binds.
 */
final class BoundColumns {
  private static final List<String> TABLES =
      List.of(
          "ledger_entry",
          "ledger_opening",
          "ledger_leaf",
          "record",
          "submission",
          "submission_author",
          "submission_link",
          "submission_person",
          "finding",
          "transition",
          "act",
          "act_link",
          "act_person",
          "act_finding",
          "staff_member",
          "account",
          "account_grant",
          "stand_in",
          "agency",
          "policy_threshold",
          "use_threshold");

  /** What repeats something bound for lists and searches, or is of no meaning outside. */
  static final Set<String> NOT_BOUND =
      Set.of(
          "submission.draft_id",
          "submission.headline",
          "submission.identity_headline",
          "submission.occurred_at",
          "submission.occurred_zone",
          "submission.occurred_precision",
          "submission.urgency",
          "finding.ordinal",
          "act.signers",
          "act.counts",
          "act.alone",
          "act.author_agency",
          "act.occurred_at",
          "act.occurred_zone",
          "act.occurred_precision",
          "act_finding.ordinal",
          "transition.id",
          "account.password_hash",
          "account.last_sign_in_at");

  private final Map<String, List<Column>> columns = new TreeMap<>();

  private BoundColumns() {}

  /** A column of a table. */
  record Column(String name, String type) {
    /**
     * Values that are not the one it has, as SQL, the table being called {@code @}; the number says
     * which comes first.
     */
    List<String> others(int number) {
      List<String> others =
          new ArrayList<>(
              switch (type) {
                case "uuid" -> List.of(another(number), "gen_random_uuid()", "null");
                case "text" ->
                    List.of(
                        "overlay(%1$s placing 'Z' from 1 + %2$s %% greatest(1, length(%1$s)) for 1)"
                            .formatted(name, number),
                        "coalesce(%s, '') || 'x'".formatted(name),
                        another(number),
                        "null");
                case "timestamptz" ->
                    List.of(
                        "coalesce(%s, now()) + interval '1 microsecond'".formatted(name),
                        name + " - interval '1 day'",
                        "null");
                case "int2", "int4", "int8" ->
                    List.of("coalesce(%s, 0) + 1".formatted(name), name + " - 1", "null");
                case "bool" -> List.of("not " + name);
                case "bytea" -> List.of("set_byte(%1$s, 7, get_byte(%1$s, 7) # 1)".formatted(name));
                case "date" -> List.of("coalesce(%s, current_date) + 1".formatted(name), "null");
                case "_text" ->
                    List.of(
                        "array_append(coalesce(%s, '{}'), 'x')".formatted(name), "'{}'", "null");
                case "_uuid" ->
                    List.of("array_append(%s, gen_random_uuid())".formatted(name), "'{}'");
                default -> throw new IllegalStateException(name + " is of type " + type);
              });
      Collections.rotate(others, number);
      // where checks let nothing else through
      for (String state : List.of("APPROVED", "RESTRICTED", "NORMAL", "REFUSED", "OPE", "ARR")) {
        if (type.equals("text")) {
          others.add("'" + state + "'");
        }
      }
      return others;
    }

    private String another(int number) {
      return "(select o.%1$s from @ o where o.%1$s is distinct from t.%1$s order by md5(o.%1$s::text || '%2$s') limit 1)"
          .formatted(name, number);
    }
  }

  static BoundColumns of(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>(TABLES);
    TypedColumns.documented().tables().forEach(names::add);
    BoundColumns bound = new BoundColumns();
    try (var statement =
        connection.prepareStatement(
            "select table_name, column_name, udt_name from information_schema.columns where table_name = any(?)"
                + " order by table_name, ordinal_position")) {
      statement.setObject(1, names.toArray(String[]::new));
      var rows = statement.executeQuery();
      while (rows.next()) {
        if (!NOT_BOUND.contains(rows.getString(1) + "." + rows.getString(2))) {
          bound
              .columns
              .computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
              .add(new Column(rows.getString(2), rows.getString(3)));
        }
      }
    }
    return bound;
  }

  List<String> tables() {
    return List.copyOf(columns.keySet());
  }

  List<Column> columns(String table) {
    return columns.get(table);
  }
}
