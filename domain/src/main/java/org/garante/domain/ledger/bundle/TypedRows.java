package org.garante.domain.ledger.bundle;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.bundle.LedgerColumns.As;
import org.garante.domain.ledger.bundle.LedgerColumns.Column;
import org.garante.domain.ledger.bundle.LedgerColumns.Table;

/**
 * The rows of one table as stored, beside what the content asks of them (docs/ledger-format.md,
 * section 9). What is opened is compared by whoever verifies; the rest by the register, which says
 * what does not agree.
 */
public final class TypedRows {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final Pattern WHOLE = Pattern.compile("[0-9]+$");

  private final Table table;
  private final List<JsonObject> stored;

  /**
   * @param stored each row as column → value, in order
   */
  public TypedRows(Table table, List<JsonObject> stored) {
    this.table = table;
    this.stored = List.copyOf(stored);
  }

  /** Name of the table. */
  public String name() {
    return table.name();
  }

  /** The rows with the columns of these groups alone; empty where no column is of one. */
  public Optional<JsonArray> of(Set<FieldGroup> groups) {
    List<Column> shown =
        table.columns().stream().filter(column -> groups.contains(column.group())).toList();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    var rows = JSON.createArrayBuilder();
    for (JsonObject row : stored) {
      var cells = JSON.createObjectBuilder();
      shown.forEach(column -> cells.add(column.name(), row.get(column.name())));
      rows.add(cells);
    }
    return Optional.of(rows.build());
  }

  /**
   * The columns of groups other than these that do not hold what the content asks, as {@code
   * table.column}.
   */
  public Set<String> differing(JsonObject content, Set<FieldGroup> shown) {
    Set<String> differing = new TreeSet<>();
    for (Column column : table.columns()) {
      if (!shown.contains(column.group()) && !agrees(column, content)) {
        differing.add(table.name() + "." + column.name());
      }
    }
    return differing;
  }

  private boolean agrees(Column column, JsonObject content) {
    try {
      return stored.stream()
          .map(row -> row.get(column.name()))
          .toList()
          .equals(asked(table, column, content));
    } catch (RuntimeException e) {
      // content that somebody made unreadable asks for nothing that a row could hold
      return false;
    }
  }

  /**
   * The rows that a table must have for this content, each as column → value, in order.
   *
   * @throws RuntimeException if the content is not one of such a form, prepared and checked
   */
  public static JsonArray asked(Table table, JsonObject content) {
    List<JsonObjectBuilder> rows = new ArrayList<>();
    for (Column column : table.columns()) {
      List<JsonValue> values = asked(table, column, content);
      for (int i = 0; i < values.size(); i++) {
        if (rows.size() == i) {
          rows.add(JSON.createObjectBuilder());
        }
        rows.get(i).add(column.name(), values.get(i));
      }
    }
    var all = JSON.createArrayBuilder();
    rows.forEach(all::add);
    return all.build();
  }

  /** What the column must hold, row by row. */
  private static List<JsonValue> asked(Table table, Column column, JsonObject content) {
    JsonObject group = content.getJsonObject(column.group().member());
    if (table.rows().isEmpty()) {
      return List.of(asked(column, new Place(group, "", 0), group));
    }
    List<JsonValue> asked = new ArrayList<>();
    Optional<JsonValue> list = at(group, table.rows().get());
    if (list.isPresent()) {
      for (JsonValue element : list.get().asJsonArray().stream().distinct().toList()) {
        String key = element instanceof JsonObject row ? "." + row.getString("key") + "." : "";
        Place place = new Place(element, table.rows().get() + key, asked.size());
        asked.add(asked(column, place, group));
      }
    }
    return asked;
  }

  /**
   * Where paths begin.
   *
   * @param prefix what stands before a path in {@code missing}
   */
  private record Place(JsonValue start, String prefix, int ordinal) {}

  private static JsonValue asked(Column column, Place place, JsonObject group) {
    if (column.as() == As.ORDINAL) {
      return JSON.createValue(place.ordinal());
    }
    if (column.as() == As.ELEMENT) {
      return place.start();
    }
    if (column.as() == As.KEY) {
      return at(place.start(), "key").orElse(JsonValue.NULL);
    }
    Optional<JsonValue> answer =
        at(place.start(), column.path()).filter(value -> !isMomentWithoutDate(value));
    return switch (column.as()) {
      case TEXTS -> answer.orElse(JsonValue.EMPTY_JSON_ARRAY);
      case MISSING -> answer.isPresent() ? JsonValue.NULL : missing(group, place, column);
      case TEXT, DECIMAL -> answer.orElse(JsonValue.NULL);
      case NUMBER -> of(answer, value -> JSON.createValue(whole(text(value))));
      case DATE -> of(answer, value -> text(StoredTimes.day(text(value)).toString()));
      case INSTANT ->
          of(answer, value -> text(LedgerEntry.text(StoredTimes.instant(value.asJsonObject()))));
      case MARGIN ->
          of(
              answer.flatMap(moment -> at(moment, "marginMinutes")),
              value -> JSON.createValue(whole(text(value))));
      case FOLD -> answer.flatMap(moment -> at(moment, "fold")).orElse(JsonValue.NULL);
      default ->
          of(answer, value -> value.asJsonObject().get(column.as().name().toLowerCase(ROOT)));
    };
  }

  private static final java.util.Locale ROOT = java.util.Locale.ROOT;

  private static JsonValue missing(JsonObject group, Place place, Column column) {
    JsonObject missing = group.getJsonObject("missing");
    return missing == null
        ? JsonValue.NULL
        : missing.getOrDefault(place.prefix() + column.path(), JsonValue.NULL);
  }

  private static boolean isMomentWithoutDate(JsonValue value) {
    return value instanceof JsonObject moment && !moment.containsKey("date");
  }

  private static JsonValue of(Optional<JsonValue> answer, Function<JsonValue, JsonValue> reading) {
    return answer.map(reading).orElse(JsonValue.NULL);
  }

  private static long whole(String text) {
    Matcher digits = WHOLE.matcher(text);
    return digits.find() ? Long.parseLong(digits.group()) : -1;
  }

  private static String text(JsonValue value) {
    return ((JsonString) value).getString();
  }

  private static JsonValue text(String text) {
    return JSON.createValue(text);
  }

  private static Optional<JsonValue> at(JsonValue start, String path) {
    JsonValue value = start;
    for (String step : path.split("\\.")) {
      value = value instanceof JsonObject object ? object.get(step) : null;
    }
    return Optional.ofNullable(value);
  }
}
