package org.garante.domain.review.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.ground.FieldGroup;

/**
 * A form's answers laid out flat, in the order they are asked, rows under the key of each: what
 * detail pages show, what the difference compares and what is checked.
 */
public final class Answers {
  private final Map<String, Answer> byPath = new LinkedHashMap<>();

  private Answers() {}

  /**
   * One answer.
   *
   * @param path with the keys of rows
   * @param value null where nothing was given
   * @param missing why there is no value, if that was said
   * @param missingReason in the person's words, or empty
   * @param unread what was typed and not chosen from the list, or empty
   */
  public record Answer(
      FormField field,
      String path,
      JsonValue value,
      Optional<Missing> missing,
      String missingReason,
      String unread) {
    /** Without free text beside the value, which belongs to identity. */
    Answer withoutReason() {
      return new Answer(field, path, value, missing, "", "");
    }

    /** Whether it has no value; it may still have a typed missing one. */
    public boolean isBlank() {
      return switch (field.kind()) {
        case TEXT, CHOICE -> text().isBlank();
        case MOMENT -> moment().map(Moment::isBlank).orElse(true);
        case CODES, ROWS -> !(value instanceof JsonArray array) || array.isEmpty();
      };
    }

    /** Whether there is anything to show: a value, why there is none, or what was only typed. */
    public boolean isGiven() {
      return !isBlank() || missing.isPresent() || isUnread();
    }

    /** Whether something was typed and not chosen from the list. */
    public boolean isUnread() {
      return !unread.isEmpty();
    }

    /** The text or code; empty where there is none. */
    public String text() {
      return value instanceof JsonString text ? text.getString() : "";
    }

    public List<String> codes() {
      return value instanceof JsonArray array && field.kind() == FormField.Kind.CODES
          ? array.getValuesAs(JsonString::getString)
          : List.of();
    }

    public Optional<Moment> moment() {
      return value instanceof JsonObject object && field.kind() == FormField.Kind.MOMENT
          ? Optional.of(MOMENTS.fromJson(object.toString(), Moment.class))
          : Optional.empty();
    }

    /** The keys of the rows, in order. */
    public List<String> rowKeys() {
      return value instanceof JsonArray array && field.isRows()
          ? array.stream().map(row -> row.asJsonObject().getString("key", "")).toList()
          : List.of();
    }
  }

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final jakarta.json.bind.Jsonb MOMENTS = JsonbBuilder.create();

  public static Answers of(FormModel model, Form form) {
    JsonObject json = FormJson.parse(FormJson.draftText(form));
    Answers answers = new Answers();
    for (FormField field : model.fields()) {
      answers.put(field, field.path(), at(json, field.path()), form);
    }
    return answers;
  }

  /** All answers, blank ones too; a row's after its list's. */
  public List<Answer> all() {
    return List.copyOf(byPath.values());
  }

  public Optional<Answer> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /**
   * Whether a question is asked, as the one that it depends on was answered: the one beside it, in
   * the same row.
   *
   * @param path where it stands, with the keys of rows
   */
  public boolean ask(FormField field, String path) {
    String row = path.substring(0, path.length() - field.path().length());
    return field
        .condition()
        .map(on -> at(row + on.path()).map(Answer::text).filter(on.values()::contains).isPresent())
        .orElse(true);
  }

  /** The answers to one question: several where it is asked of each row of a list. */
  public List<Answer> under(String path) {
    int last = path.lastIndexOf('.');
    Optional<Answer> list =
        last < 0 ? Optional.empty() : at(path.substring(0, last)).filter(it -> it.field().isRows());
    return list.map(
            rows ->
                rows.rowKeys().stream()
                    .flatMap(key -> at(rows.path() + "." + key + path.substring(last)).stream())
                    .toList())
        .orElse(at(path).stream().toList());
  }

  /** Whether a list has such a row, named as {@code list.key}. */
  public boolean hasRow(String row) {
    int last = row.lastIndexOf('.');
    return last > 0
        && at(row.substring(0, last))
            .filter(list -> list.rowKeys().contains(row.substring(last + 1)))
            .isPresent();
  }

  /** Only the answers of these groups. */
  public Answers only(java.util.Set<FieldGroup> groups) {
    Answers some = new Answers();
    byPath.values().stream()
        .filter(answer -> answer.field().isOf(groups))
        .map(answer -> groups.contains(FieldGroup.IDENTITY) ? answer : answer.withoutReason())
        .forEach(answer -> some.byPath.put(answer.path(), answer));
    return some;
  }

  /** The answers of one row, by the list's path and the row's key. */
  public List<Answer> row(String listPath, String key) {
    String prefix = listPath + "." + key + ".";
    return byPath.values().stream().filter(answer -> answer.path().startsWith(prefix)).toList();
  }

  private void put(FormField field, String path, JsonValue value, Form form) {
    byPath.put(
        path,
        new Answer(
            field,
            path,
            field.isRows() && value instanceof JsonArray rows ? keys(rows) : value,
            form.missingAt(path),
            form.getMissingReason().getOrDefault(path, ""),
            form.getUnread().getOrDefault(path, "")));
    if (field.isRows() && value instanceof JsonArray rows) {
      for (JsonObject row : new ArrayList<>(rows.getValuesAs(JsonObject.class))) {
        for (FormField inRow : field.row()) {
          put(
              inRow,
              path + "." + row.getString("key", "") + "." + inRow.path(),
              at(row, inRow.path()),
              form);
        }
      }
    }
  }

  /** The rows without their answers, which stand beside the list, each in its group. */
  private static JsonArray keys(JsonArray rows) {
    var keys = JSON.createArrayBuilder();
    rows.getValuesAs(JsonObject.class)
        .forEach(row -> keys.add(JSON.createObjectBuilder().add("key", row.getString("key", ""))));
    return keys.build();
  }

  private static JsonValue at(JsonObject from, String path) {
    JsonValue value = from;
    for (String step : path.split("\\.")) {
      value = value instanceof JsonObject object ? object.get(step) : null;
    }
    return value == null ? JsonValue.NULL : value;
  }
}
