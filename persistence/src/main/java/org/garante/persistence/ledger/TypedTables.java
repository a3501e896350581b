package org.garante.persistence.ledger;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  private TypedTables(LedgerColumns columns, String key) {
    this.columns = columns;
    this.key = key;
  }

  static TypedTables ofSubmissions() {
    return new TypedTables(LedgerColumns.documented(), "submission_id");
  }

  static TypedTables ofActs() {
    return new TypedTables(LedgerColumns.documentedActs(), "act_id");
  }

  /** The rows of the tables of these contents, by kind. */
  Rows rows(Snapshot snapshot, Map<String, List<UUID>> contents) {
    Map<String, Map<UUID, List<JsonObject>>> byTable = new LinkedHashMap<>();
    contents.forEach(
        (kind, ids) -> {
          snapshot.with("contents", BundleRecords.texts(ids));
          columns.tables(kind).forEach(table -> byTable.put(table.name(), stored(snapshot, table)));
        });
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
      case DATE -> BundleText.day(stored) + " as " + column.name();
      case INSTANT -> BundleText.moment(stored) + " as " + column.name();
      default -> stored;
    };
  }

  /** Typed rows of some contents. */
  final class Rows {
    private final Map<String, Map<UUID, List<JsonObject>>> byTable;

    private Rows(Map<String, Map<UUID, List<JsonObject>>> byTable) {
      this.byTable = byTable;
    }

    /** The rows of one content, table by table. */
    List<TypedRows> of(String kind, UUID content) {
      return columns.tables(kind).stream()
          .map(
              table ->
                  new TypedRows(
                      table,
                      byTable
                          .getOrDefault(table.name(), Map.of())
                          .getOrDefault(content, List.of())))
          .toList();
    }
  }
}
