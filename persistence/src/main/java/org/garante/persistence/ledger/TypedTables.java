package org.garante.persistence.ledger;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.ledger.bundle.LedgerColumns;
import org.garante.domain.ledger.bundle.LedgerColumns.Column;
import org.garante.domain.ledger.bundle.LedgerColumns.Table;
import org.garante.domain.ledger.bundle.TypedRows;
import org.garante.persistence.Snapshot;

/** Reads the typed rows of submissions, whatever their kind, as docs/ledger-columns.json says. */
final class TypedTables {
  private final LedgerColumns columns;

  TypedTables(LedgerColumns columns) {
    this.columns = columns;
  }

  /** The rows of the tables of these submissions, which are given by kind. */
  Rows rows(Snapshot snapshot, Map<String, List<StoredSubmission>> submissions) {
    Map<Table, Map<UUID, List<JsonObject>>> byTable = new IdentityHashMap<>();
    submissions.forEach(
        (kind, all) ->
            all.stream()
                .collect(Collectors.groupingBy(StoredSubmission::schema))
                .forEach(
                    (schema, alike) -> {
                      snapshot.with(
                          "submissions",
                          BundleRecords.texts(alike.stream().map(StoredSubmission::id).toList()));
                      columns
                          .tables(kind, schema)
                          .forEach(
                              table ->
                                  byTable
                                      .computeIfAbsent(table, first -> new HashMap<>())
                                      .putAll(stored(snapshot, table)));
                    }));
    return new Rows(byTable);
  }

  private static Map<UUID, List<JsonObject>> stored(Snapshot snapshot, Table table) {
    String cells =
        table.columns().stream().map(TypedTables::cell).collect(Collectors.joining(", "));
    Map<UUID, List<JsonObject>> rows = new HashMap<>();
    snapshot.rows(
        """
        select t.submission_id, (select row_to_json(r) from (select %s) r)::text as row
        from %s t where t.submission_id = any(:submissions::uuid[]) order by t.submission_id%s
        """
            .formatted(cells, table.name(), table.rows().isPresent() ? ", t.ordinal" : ""),
        row ->
            rows.computeIfAbsent(row.findId("submission_id").orElseThrow(), id -> new ArrayList<>())
                .add(BundleEntries.object(row.text("row"))));
    return rows;
  }

  private static String cell(Column column) {
    String stored = "t." + column.name();
    return switch (column.as()) {
      case DECIMAL -> stored + "::text as " + column.name();
      case DATE -> BundleText.day(stored) + " as " + column.name();
      case INSTANT -> BundleText.moment(stored) + " as " + column.name();
      default -> stored;
    };
  }

  /** Typed rows of some submissions. */
  final class Rows {
    private final Map<Table, Map<UUID, List<JsonObject>>> byTable;

    private Rows(Map<Table, Map<UUID, List<JsonObject>>> byTable) {
      this.byTable = byTable;
    }

    /** The rows of one submission, table by table, as they are for content of its schema. */
    List<TypedRows> of(String kind, int schema, UUID submission) {
      return columns.tables(kind, schema).stream()
          .map(
              table ->
                  new TypedRows(
                      table,
                      byTable.getOrDefault(table, Map.of()).getOrDefault(submission, List.of())))
          .toList();
    }
  }
}
