package org.garante.domain.review.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Optional;

/**
 * What stands at the questions of a draft, in the form in which a change names what it was made
 * upon: the value; {@code {missing, reason}} where there is none; {@code {unread, value}} where
 * something was typed and not chosen; a row as its key and its answers, a list as its rows. Blanks
 * are left out, so that two of the same meaning are equal.
 */
public final class Held {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final String KEY = "key";
  private static final JsonString EXACT = JSON.createValue(Moment.Precision.EXACT.name());

  private final FormModel model;
  private final JsonObject draft;

  Held(FormModel model, JsonObject draft) {
    this.model = model;
    this.draft = draft;
  }

  /** What stands at a question, a list or a row of it; null of JSON if nothing does. */
  public JsonValue at(FieldPath path) {
    JsonValue value = value(path);
    Optional<FormField> field = model.field(path);
    if (field.filter(FormField::isRows).isPresent()) {
      if (value instanceof JsonObject row) {
        return row(path, row);
      }
      if (value instanceof JsonArray rows && !rows.isEmpty()) {
        JsonArrayBuilder held = JSON.createArrayBuilder();
        rows.getValuesAs(JsonObject.class)
            .forEach(row -> held.add(row(step(path, row.getString(KEY, "")), row)));
        return held.build();
      }
    }
    String name = path.toString();
    JsonObject missing = FormJson.member(draft, FormJson.MISSING);
    if (missing.containsKey(name)) {
      return plain(
          object(
              "missing",
              missing.get(name),
              "reason",
              FormJson.member(draft, FormJson.MISSING_REASON).getOrDefault(name, JsonValue.NULL)));
    }
    JsonObject unread = FormJson.member(draft, FormJson.UNREAD);
    return plain(
        unread.containsKey(name) ? object("unread", unread.get(name), "value", value) : value);
  }

  /** Whether the row in which a question is asked is still there. */
  public boolean hasPlace(FieldPath path) {
    for (int length = 1; length < path.steps().size(); length++) {
      List<String> steps = path.steps().subList(0, length);
      boolean inRows =
          model.field(new FieldPath(steps)).filter(FormField::isRows).isPresent()
              && length + 1 < path.steps().size();
      if (inRows) {
        return value(new FieldPath(path.steps().subList(0, length + 1))) != JsonValue.NULL;
      }
    }
    return true;
  }

  /** Whether somebody would miss it: a row in which nothing was answered is nothing. */
  public static boolean isNothing(JsonValue held) {
    return held == JsonValue.NULL
        || held instanceof JsonObject row && row.size() == 1 && row.containsKey(KEY);
  }

  /** Whether a change that names this was made upon what stands there. */
  public boolean isAt(FieldPath path, JsonValue named) {
    JsonValue held = at(path);
    return held.equals(plain(named))
        || model
            .field(path)
            .map(field -> held.equals(plain(AnswerText.read(field, named))))
            .orElse(false);
  }

  /** The value as it is kept; null of JSON if there is none. */
  public JsonValue value(FieldPath path) {
    JsonValue value = draft;
    for (String step : path.steps()) {
      value =
          value instanceof JsonObject object
              ? object.get(step)
              : value instanceof JsonArray rows
                  ? row(rows, step).map(JsonValue.class::cast).orElse(null)
                  : null;
    }
    return value == null ? JsonValue.NULL : value;
  }

  static Optional<JsonObject> row(JsonArray rows, String key) {
    return rows.getValuesAs(JsonObject.class).stream()
        .filter(row -> row.getString(KEY, "").equals(key))
        .findFirst();
  }

  private JsonObject row(FieldPath path, JsonObject row) {
    JsonObjectBuilder held = JSON.createObjectBuilder().add(KEY, row.getString(KEY, ""));
    model.field(path).orElseThrow().row().stream()
        .filter(field -> !field.isHidden())
        .forEach(
            field -> {
              JsonValue there = at(step(path, field.path()));
              if (there != JsonValue.NULL) {
                held.add(field.path(), there);
              }
            });
    return held.build();
  }

  private static FieldPath step(FieldPath path, String next) {
    return FieldPath.of(path + "." + next);
  }

  private static JsonObject object(String name, JsonValue value, String other, JsonValue beside) {
    return JSON.createObjectBuilder().add(name, value).add(other, beside).build();
  }

  /** Without what is blank or goes without saying. */
  private static JsonValue plain(JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString().isEmpty() ? JsonValue.NULL : text;
    }
    if (value instanceof JsonArray array) {
      JsonArrayBuilder kept = JSON.createArrayBuilder();
      array.stream().map(Held::plain).filter(v -> v != JsonValue.NULL).forEach(kept::add);
      JsonArray plain = kept.build();
      return plain.isEmpty() ? JsonValue.NULL : plain;
    }
    return value instanceof JsonObject object ? plain(object) : value;
  }

  private static JsonValue plain(JsonObject object) {
    JsonObjectBuilder kept = JSON.createObjectBuilder();
    object.forEach(
        (name, value) -> {
          boolean unsaid = name.equals("precision") && value.equals(EXACT);
          JsonValue plain = unsaid ? JsonValue.NULL : plain(value);
          if (plain != JsonValue.NULL) {
            kept.add(name, plain);
          }
        });
    JsonObject plain = kept.build();
    return plain.isEmpty() || isBlankMoment(object) ? JsonValue.NULL : plain;
  }

  /** Of a moment without day and hour nothing is left, whatever is said of them. */
  private static boolean isBlankMoment(JsonObject object) {
    return object.containsKey("date")
        && object.getString("date", "").isBlank()
        && object.getString("time", "").isBlank();
  }
}
