package org.garante.persistence.ledger;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * docs/ledger-columns.json read after section 9 of docs/ledger-format.md, without the product's
 * classes: what the typed rows of a submission must be.
 */
public final class TypedColumns {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

  private final JsonObject kinds;

  /** By kind, those of the newest schema. */
  private TypedColumns(JsonObject file) {
    var newest = Json.createObjectBuilder();
    file.forEach(
        (kind, schemas) ->
            newest.add(
                kind,
                schemas.asJsonObject().entrySet().stream()
                    .max(Comparator.comparingInt(schema -> Integer.parseInt(schema.getKey())))
                    .orElseThrow()
                    .getValue()));
    this.kinds = newest.build();
  }

  /** Those that a text in the form of the file says. */
  public static TypedColumns of(String text) {
    return new TypedColumns(object(text));
  }

  public static TypedColumns documented() {
    try {
      return of(Files.readString(Path.of("..", "docs", "ledger-columns.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the tables of all kinds. */
  List<String> tables() {
    return kinds.values().stream().flatMap(kind -> kind.asJsonObject().keySet().stream()).toList();
  }

  /**
   * One column of the file.
   *
   * @param list the path of the list its table has a row for each element of; empty if it has one
   *     row
   * @param path of the answer, in the element where there is a list; empty where it has none
   */
  public record Column(
      String kind, String table, String name, String list, String path, String as, String group) {}

  public List<Column> columns() {
    List<Column> all = new ArrayList<>();
    kinds.forEach(
        (kind, tables) ->
            tables
                .asJsonObject()
                .forEach((table, said) -> all.addAll(columns(kind, table, said.asJsonObject()))));
    return all;
  }

  private static List<Column> columns(String kind, String table, JsonObject said) {
    List<Column> all = new ArrayList<>();
    said.getJsonObject("columns")
        .forEach(
            (name, one) -> {
              JsonObject column = one.asJsonObject();
              all.add(
                  new Column(
                      kind,
                      table,
                      name,
                      said.getString("rows", ""),
                      column.getString("path", ""),
                      column.getString("as"),
                      column.getString("group")));
            });
    return all;
  }

  /** The rows that each table of the kind must have for this content. */
  public Map<String, JsonArray> expected(String kind, String contentText) {
    JsonObject content = object(contentText);
    Map<String, JsonArray> rows = new LinkedHashMap<>();
    tables(kind).forEach((table, columns) -> rows.put(table, array(rows(columns, content))));
    return rows;
  }

  private Map<String, List<Column>> tables(String kind) {
    return columns().stream()
        .filter(column -> column.kind().equals(kind))
        .collect(Collectors.groupingBy(Column::table, LinkedHashMap::new, Collectors.toList()));
  }

  private static List<Map<String, JsonValue>> rows(List<Column> columns, JsonObject content) {
    Column first = columns.get(0);
    if (first.list().isEmpty()) {
      return List.of(
          row(columns, c -> new Place(content.getJsonObject(c.group()), "", 0), content));
    }
    List<Map<String, JsonValue>> rows = new ArrayList<>();
    for (int i = 0; i < elements(first, content).size(); i++) {
      int index = i;
      rows.add(row(columns, c -> place(c, elements(c, content).get(index), index), content));
    }
    return rows;
  }

  /** What the list holds in the group of that column. */
  private static List<JsonValue> elements(Column column, JsonObject content) {
    return Optional.ofNullable(at(content.getJsonObject(column.group()), column.list()))
        .map(JsonValue::asJsonArray)
        .map(array -> array.stream().distinct().toList())
        .orElse(List.of());
  }

  private static Place place(Column column, JsonValue element, int index) {
    String prefix =
        element instanceof JsonObject row
            ? column.list() + "." + row.getString("key") + "."
            : column.list();
    return new Place(element, prefix, index);
  }

  /** Where a path begins, and what is before it in {@code missing}. */
  private record Place(JsonValue start, String prefix, int index) {}

  private static Map<String, JsonValue> row(
      List<Column> columns, Function<Column, Place> places, JsonObject content) {
    Map<String, JsonValue> row = new LinkedHashMap<>();
    for (Column column : columns) {
      row.put(
          column.name(),
          value(column, places.apply(column), content.getJsonObject(column.group())));
    }
    return row;
  }

  private static JsonValue value(Column column, Place place, JsonObject group) {
    JsonValue answer = at(place.start(), column.path());
    return switch (column.as()) {
      case "ordinal" -> Json.createValue(place.index());
      case "element" -> place.start();
      case "key" -> place.start().asJsonObject().get("key");
      case "missing" -> missing(answer, place.prefix() + column.path(), group);
      case "texts" -> answer == null ? JsonValue.EMPTY_JSON_ARRAY : answer;
      case "instant" -> ofMoment(answer, TypedColumns::instant);
      case "zone" -> ofMoment(answer, moment -> moment.getString("zone"));
      case "precision" -> ofMoment(answer, moment -> moment.getString("precision"));
      case "fold" -> ofMoment(answer, moment -> moment.getString("fold", null));
      case "margin" ->
          answer instanceof JsonObject moment && moment.containsKey("marginMinutes")
              ? number(moment.getString("marginMinutes"))
              : JsonValue.NULL;
      case "text", "decimal" -> answer == null ? JsonValue.NULL : answer;
      case "number" -> answer == null ? JsonValue.NULL : number(text(answer));
      case "date" ->
          answer == null ? JsonValue.NULL : Json.createValue(day(text(answer)).toString());
      default -> throw new IllegalArgumentException(column.as());
    };
  }

  private static JsonValue missing(JsonValue answer, String path, JsonObject group) {
    boolean given =
        answer instanceof JsonObject moment ? moment.containsKey("date") : answer != null;
    JsonObject missing = group.getJsonObject("missing");
    return given || missing == null ? JsonValue.NULL : missing.getOrDefault(path, JsonValue.NULL);
  }

  private static JsonValue number(String text) {
    return Json.createValue(Long.parseLong(text.replaceFirst("^.*?([0-9]+)$", "$1")));
  }

  private static JsonValue ofMoment(JsonValue moment, Function<JsonObject, String> reading) {
    return moment instanceof JsonObject object && object.containsKey("date")
        ? Optional.ofNullable(reading.apply(object))
            .<JsonValue>map(Json::createValue)
            .orElse(JsonValue.NULL)
        : JsonValue.NULL;
  }

  private static String instant(JsonObject moment) {
    String date = moment.getString("date");
    LocalDateTime local =
        switch (moment.getString("precision")) {
          case "EXACT" -> day(date).atTime(time(moment));
          case "ESTIMATED" ->
              day(date).atTime(moment.containsKey("time") ? time(moment) : LocalTime.MIDNIGHT);
          case "HOUR" -> day(date).atTime(time(moment).getHour(), 0);
          case "DAY" -> day(date).atStartOfDay();
          case "MONTH" -> day(date.replaceFirst("^.*?([0-9]+/[0-9]+)$", "1/$1")).atStartOfDay();
          default -> throw new IllegalArgumentException(moment.toString());
        };
    ZoneId zone = ZoneId.of(moment.getString("zone"));
    List<ZoneOffset> valid = zone.getRules().getValidOffsets(local);
    boolean second = valid.size() == 2 && moment.getString("fold", "").equals("SECOND");
    ZoneOffset before = valid.isEmpty() ? null : valid.get(second ? 1 : 0);
    ZoneOffset offset =
        before == null ? zone.getRules().getTransition(local).getOffsetBefore() : before;
    return AT.format(local.minusSeconds(offset.getTotalSeconds()));
  }

  private static LocalTime time(JsonObject moment) {
    List<Integer> parts = numbers(moment.getString("time"), ":");
    return LocalTime.of(parts.get(0), parts.get(1));
  }

  private static LocalDate day(String typed) {
    List<Integer> parts = numbers(typed, "/");
    return LocalDate.of(parts.get(2), parts.get(1), parts.get(0));
  }

  private static List<Integer> numbers(String text, String separator) {
    return Arrays.stream(text.split(separator)).map(Integer::valueOf).toList();
  }

  private static String text(JsonValue value) {
    return ((JsonString) value).getString();
  }

  /** What stands at a path; null if nothing does. */
  private static JsonValue at(JsonValue start, String path) {
    if (path.isEmpty()) {
      return start;
    }
    JsonValue value = start;
    for (String step : path.split("\\.")) {
      value = value instanceof JsonObject object ? object.get(step) : null;
    }
    return value;
  }

  private static JsonObject object(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** The rows of these values, as JSON. */
  private static JsonArray array(List<Map<String, JsonValue>> rows) {
    var all = Json.createArrayBuilder();
    for (Map<String, JsonValue> row : rows) {
      var one = Json.createObjectBuilder();
      row.forEach(one::add);
      all.add(one);
    }
    return all.build();
  }

  /** The rows that each table of the kind has for this submission. */
  public Map<String, JsonArray> stored(Connection connection, String kind, UUID submission)
      throws SQLException {
    Map<String, JsonArray> rows = new LinkedHashMap<>();
    for (var table : tables(kind).entrySet()) {
      String columns =
          table.getValue().stream()
              .map(column -> "%2$s as %1$s".formatted(column.name(), sql(column)))
              .collect(Collectors.joining(", "));
      String order = table.getValue().get(0).list().isEmpty() ? "" : " order by ordinal";
      try (var statement =
          connection.prepareStatement(
              "select coalesce(json_agg(r), '[]')::text from (select %s from %s where submission_id = ?%s) r"
                  .formatted(columns, table.getKey(), order))) {
        statement.setObject(1, submission);
        var found = statement.executeQuery();
        found.next();
        rows.put(
            table.getKey(), object("{\"rows\":" + found.getString(1) + "}").getJsonArray("rows"));
      }
    }
    return rows;
  }

  private static String sql(Column column) {
    return switch (column.as()) {
      case "instant" ->
          "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
              .formatted(column.name());
      case "decimal" -> column.name() + "::text";
      default -> column.name();
    };
  }
}
