package org.garante.bench.load;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way into tables: gathered as the text that COPY reads, then sent together. */
final class Tables {
  private final Map<String, StringBuilder> lines = new LinkedHashMap<>();

  /**
   * @param target table and its columns, as COPY names them
   */
  void add(String target, @Nullable Object... values) {
    StringBuilder into = lines.computeIfAbsent(target, key -> new StringBuilder());
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        into.append('\t');
      }
      put(into, values[i]);
    }
    into.append('\n');
  }

  private static void put(StringBuilder into, @Nullable Object value) {
    if (value == null || value == JsonValue.NULL) {
      into.append("\\N");
    } else if (value instanceof byte[] bytes) {
      into.append("\\\\x").append(HexFormat.of().formatHex(bytes));
    } else {
      escape(into, text(value));
    }
  }

  private static String text(Object value) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    if (value instanceof JsonArray array) {
      return literal(array);
    }
    return value instanceof Collection<?> all ? literal(all) : value.toString();
  }

  private static String literal(Collection<?> elements) {
    return elements.stream()
        .map(element -> '"' + text(element).replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static void escape(StringBuilder into, String text) {
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      switch (each) {
        case '\\' -> into.append("\\\\");
        case '\t' -> into.append("\\t");
        case '\n' -> into.append("\\n");
        case '\r' -> into.append("\\r");
        default -> into.append(each);
      }
    }
  }

  /** Sends all that was gathered, table by table. */
  void send(Connection connection) throws SQLException {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    try {
      for (Map.Entry<String, StringBuilder> each : lines.entrySet()) {
        if (!each.getValue().isEmpty()) {
          copy.copyIn(
              "copy " + each.getKey() + " from stdin",
              new StringReader(each.getValue().toString()));
          each.getValue().setLength(0);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
