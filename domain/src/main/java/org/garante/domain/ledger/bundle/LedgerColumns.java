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
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.garante.domain.ground.FieldGroup;

/**
 * Which column of which table holds which answer of a content, by kind or by form of act, and by
 * number of the content's schema. The product reads the same files as whoever verifies.
 */
public final class LedgerColumns {
  /** What a column holds of the answer at its path (docs/ledger-format.md, section 9). */
  public enum As {
    TEXT,
    NUMBER,
    DECIMAL,
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

  private final Map<String, NavigableMap<Integer, List<Table>>> kinds = new LinkedHashMap<>();

  /** What a file of that form says. */
  public LedgerColumns(JsonObject file) {
    file.forEach(
        (kind, schemas) -> {
          NavigableMap<Integer, List<Table>> read = new TreeMap<>();
          schemas
              .asJsonObject()
              .forEach(
                  (schema, tables) ->
                      read.put(Integer.valueOf(schema), tables(tables.asJsonObject())));
          kinds.put(kind, read);
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

  /**
   * The tables of a kind for content of that schema: those under the greatest number that is not
   * above it, or under the least there is; none if there is no such kind.
   */
  public List<Table> tables(String kind, int schema) {
    NavigableMap<Integer, List<Table>> schemas = kinds.getOrDefault(kind, new TreeMap<>());
    return Optional.ofNullable(schemas.floorEntry(schema))
        .or(() -> Optional.ofNullable(schemas.firstEntry()))
        .map(Map.Entry::getValue)
        .orElse(List.of());
  }

  /** The tables of a kind for what is submitted now. */
  public List<Table> tables(String kind) {
    return tables(kind, Integer.MAX_VALUE);
  }

  private static List<Table> tables(JsonObject tables) {
    List<Table> read = new ArrayList<>();
    tables.forEach((name, said) -> read.add(table(name, said.asJsonObject())));
    return List.copyOf(read);
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
