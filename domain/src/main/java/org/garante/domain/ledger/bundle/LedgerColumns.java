package org.garante.domain.ledger.bundle;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.garante.domain.ground.FieldGroup;

/**
 * Which column of which table holds which answer of a content, by kind or by form of act. The
 * product reads the same file as whoever verifies.
 */
public final class LedgerColumns {
  /** What a column holds of the answer at its path (docs/ledger-format.md, section 9). */
  public enum As {
    TEXT,
    NUMBER,
    DATE,
    TEXTS,
    MISSING,
    INSTANT,
    ZONE,
    PRECISION,
    MARGIN,
    FOLD,
    ELEMENT,
    ORDINAL,
    KEY
  }

  /**
   * One column.
   *
   * @param path of the answer; empty where it holds the row's own place, key or text
   */
  public record Column(String name, String path, As as, FieldGroup group) {}

  /**
   * One table of a kind.
   *
   * @param rows path of the list that it has a row for each element of; none if it has one row
   */
  public record Table(String name, Optional<String> rows, List<Column> columns) {
    public Table {
      columns = List.copyOf(columns);
    }
  }

  private final Map<String, List<Table>> kinds = new LinkedHashMap<>();

  private LedgerColumns(JsonObject file) {
    file.forEach(
        (kind, tables) -> {
          List<Table> read = new ArrayList<>();
          tables.asJsonObject().forEach((name, said) -> read.add(table(name, said.asJsonObject())));
          kinds.put(kind, List.copyOf(read));
        });
  }

  /** What docs/ledger-columns.json says of the kinds of record. */
  public static LedgerColumns documented() {
    return new LedgerColumns(read("ledger-columns.json"));
  }

  /** What docs/ledger-acts.json says of the forms of acts. */
  public static LedgerColumns documentedActs() {
    JsonObjectBuilder tables = JsonProvider.provider().createObjectBuilder();
    read("ledger-acts.json")
        .getJsonObject("forms")
        .forEach((form, said) -> tables.add(form, said.asJsonObject().getJsonObject("tables")));
    return new LedgerColumns(tables.build());
  }

  private static JsonObject read(String name) {
    try (InputStream file = LedgerColumns.class.getResourceAsStream(name);
        JsonReader reader = JsonProvider.provider().createReader(Objects.requireNonNull(file))) {
      return reader.readObject();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The tables of a kind; none if there is no such kind. */
  public List<Table> tables(String kind) {
    return kinds.getOrDefault(kind, List.of());
  }

  private static Table table(String name, JsonObject said) {
    List<Column> columns = new ArrayList<>();
    said.getJsonObject("columns")
        .forEach((column, one) -> columns.add(column(column, one.asJsonObject())));
    return new Table(name, Optional.ofNullable(said.getString("rows", null)), columns);
  }

  private static Column column(String name, JsonObject said) {
    return new Column(
        name,
        said.getString("path", ""),
        As.valueOf(said.getString("as").toUpperCase(Locale.ROOT)),
        FieldGroup.valueOf(said.getString("group").toUpperCase(Locale.ROOT)));
  }
}
