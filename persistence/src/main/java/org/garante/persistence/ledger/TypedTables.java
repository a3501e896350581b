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

/** Reads the typed rows of submissions, whatever their kind, as docs/ledger-columns.json says. */
final class TypedTables {
  private final LedgerColumns columns = LedgerColumns.documented();

  /** The rows of the tables of these submissions, by kind. */
  Rows rows(Snapshot snapshot, Map<String, List<UUID>> submissions) {
    Map<String, Map<UUID, List<JsonObject>>> byTable = new LinkedHashMap<>();
    submissions.forEach(
        (kind, ids) -> {
          snapshot.with("submissions", BundleRecords.texts(ids));
          columns.tables(kind).forEach(table -> byTable.put(table.name(), stored(snapshot, table)));
        });
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
      case DATE -> BundleText.day(stored) + " as " + column.name();
      case INSTANT -> BundleText.moment(stored) + " as " + column.name();
      default -> stored;
    };
  }

  /** Typed rows of some submissions. */
  final class Rows {
    private final Map<String, Map<UUID, List<JsonObject>>> byTable;

    private Rows(Map<String, Map<UUID, List<JsonObject>>> byTable) {
      this.byTable = byTable;
    }

    /** The rows of one submission, table by table. */
    List<TypedRows> of(String kind, UUID submission) {
      return columns.tables(kind).stream()
          .map(
              table ->
                  new TypedRows(
                      table,
                      byTable
                          .getOrDefault(table.name(), Map.of())
                          .getOrDefault(submission, List.of())))
          .toList();
    }
  }
}
