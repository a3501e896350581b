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

/**
 * Reads the typed rows of contents, whatever their kind: those of submissions as
 * docs/ledger-columns.json says, those of acts as docs/ledger-acts.json does.
 */
final class TypedTables {
  private final LedgerColumns columns;
  private final String key;

  /**
   * @param key column by which the tables refer to what their rows are of
   */
  TypedTables(LedgerColumns columns, String key) {
    this.columns = columns;
    this.key = key;
  }

  /** The rows of the tables of these contents, which are given by kind. */
  Rows rows(Snapshot snapshot, Map<String, List<StoredContent>> contents) {
    Map<Table, Map<UUID, List<JsonObject>>> byTable = new IdentityHashMap<>();
    contents.forEach(
        (kind, all) ->
            all.stream()
                .collect(Collectors.groupingBy(StoredContent::schema))
                .forEach(
                    (schema, alike) -> {
                      snapshot.with(
                          "contents",
                          BundleRecords.texts(alike.stream().map(StoredContent::id).toList()));
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

  private Map<UUID, List<JsonObject>> stored(Snapshot snapshot, Table table) {
    String cells =
        table.columns().stream().map(TypedTables::cell).collect(Collectors.joining(", "));
    Map<UUID, List<JsonObject>> rows = new HashMap<>();
    snapshot.rows(
        """
        select t.%4$s as content, (select row_to_json(r) from (select %1$s) r)::text as row
        from %2$s t where t.%4$s = any(:contents::uuid[]) order by t.%4$s%3$s
        """
            .formatted(cells, table.name(), table.rows().isPresent() ? ", t.ordinal" : "", key),
        row ->
            rows.computeIfAbsent(row.findId("content").orElseThrow(), id -> new ArrayList<>())
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

  /** Typed rows of some contents. */
  final class Rows {
    private final Map<Table, Map<UUID, List<JsonObject>>> byTable;

    private Rows(Map<Table, Map<UUID, List<JsonObject>>> byTable) {
      this.byTable = byTable;
    }

    /** The rows of one content, table by table, as they are for its schema. */
    List<TypedRows> of(String kind, StoredContent content) {
      return columns.tables(kind, content.schema()).stream()
          .map(
              table ->
                  new TypedRows(
                      table,
                      byTable.getOrDefault(table, Map.of()).getOrDefault(content.id(), List.of())))
          .toList();
    }
  }
}
