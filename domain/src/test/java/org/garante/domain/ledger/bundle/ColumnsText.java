package org.garante.domain.ledger.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.garante.domain.ledger.bundle.LedgerColumns.Column;
import org.garante.domain.ledger.bundle.LedgerColumns.Table;

/** Columns of kinds as docs/ledger-columns.json writes them: a line for each. */
public final class ColumnsText {
  private ColumnsText() {}

  /** By kind and number of schema. */
  public static String of(Map<String, Map<Integer, List<Table>>> kinds) {
    return block(
            "",
            kinds.entrySet().stream()
                .map(kind -> named("  ", kind.getKey(), schemas(kind.getValue())))
                .toList())
        + "\n";
  }

  private static String schemas(Map<Integer, List<Table>> schemas) {
    return block(
        "  ",
        schemas.entrySet().stream()
            .map(
                schema ->
                    named(
                        "    ",
                        schema.getKey().toString(),
                        block("    ", schema.getValue().stream().map(ColumnsText::table).toList())))
            .toList());
  }

  private static String table(Table table) {
    String columns =
        "        \"columns\": "
            + block("        ", table.columns().stream().map(ColumnsText::column).toList());
    return named(
        "      ",
        table.name(),
        block(
            "      ",
            table
                .rows()
                .map(path -> List.of("        \"rows\": \"" + path + "\"", columns))
                .orElse(List.of(columns))));
  }

  private static String column(Column column) {
    return "          \"%s\": {%s\"as\": \"%s\", \"group\": \"%s\"}"
        .formatted(
            column.name(),
            column.path().isEmpty() ? "" : "\"path\": \"" + column.path() + "\", ",
            column.as().name().toLowerCase(Locale.ROOT),
            column.group().member());
  }

  private static String named(String indent, String name, String value) {
    return indent + '"' + name + "\": " + value;
  }

  private static String block(String indent, List<String> members) {
    return members.stream().collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
  }
}
