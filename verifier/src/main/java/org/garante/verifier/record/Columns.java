package org.garante.verifier.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.JsonParser;

/** Which table of a kind holds which answers (docs/ledger-columns.json). */
public final class Columns {
  private final Map<String, Tables> kinds;

  /**
   * A table with what its columns hold.
   *
   * @param rows path of the list that it has a row for each element of
   * @param group of the list
   */
  record Table(String name, Optional<String> rows, List<Column> columns) {}

  /** A column: the answer at a path of a group, read in some way. */
  record Column(String name, String path, String as, String group) {}

  private Columns(Map<String, Tables> kinds) {
    this.kinds = kinds;
  }

  /** Those of the format. */
  public static Columns ofFormat() {
    return of(resource("ledger-columns.json"));
  }

  /** A file of the format. */
  static byte[] resource(String name) {
    try (InputStream in = Columns.class.getResourceAsStream("/org/garante/verifier/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that a text in the form of ledger-columns.json tells. */
  public static Columns of(byte[] text) {
    Json.Obj kinds = JsonParser.object(text, 0, text.length);
    Map<String, Tables> all = new TreeMap<>();
    kinds.members().keySet().forEach(kind -> all.put(kind, Tables.of(kinds.object(kind))));
    return new Columns(all);
  }

  /** The tables of a kind; empty if there is no such kind. */
  Optional<Tables> of(String kind) {
    return Optional.ofNullable(kinds.get(kind));
  }

  /** The tables of a content, by the number of its schema. */
  record Tables(NavigableMap<Long, List<Table>> bySchema) {
    static Tables of(Json.Obj schemas) {
      NavigableMap<Long, List<Table>> tables = new TreeMap<>();
      for (String schema : schemas.members().keySet()) {
        tables.put(Long.valueOf(schema), tables(schemas.object(schema)));
      }
      return new Tables(tables);
    }

    /**
     * Those under the greatest number not above it, else under the least; none if there are none.
     */
    List<Table> of(long schema) {
      Map.Entry<Long, List<Table>> found =
          bySchema.floorEntry(schema) == null ? bySchema.firstEntry() : bySchema.floorEntry(schema);
      return found == null ? List.of() : found.getValue();
    }
  }

  private static List<Table> tables(Json.Obj schema) {
    List<Table> tables = new ArrayList<>();
    for (String name : schema.members().keySet()) {
      Json.Obj table = schema.object(name);
      Json.Obj columns = table.object("columns");
      List<Column> all = new ArrayList<>();
      for (String column : columns.members().keySet()) {
        all.add(column(column, columns.object(column)));
      }
      Optional<String> rows = table.find("rows").map(path -> table.text("rows"));
      tables.add(new Table(name, rows, List.copyOf(all)));
    }
    return List.copyOf(tables);
  }

  private static Column column(String name, Json.Obj column) {
    String path = column.has("path") ? column.text("path") : "";
    return new Column(name, path, column.text("as"), column.text("group"));
  }
}
