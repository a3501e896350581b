package org.garante.domain.review.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garante.domain.text.TextLimit;

/** Changes one answer or row in the JSON text of a draft, leaving every other as it stands. */
public final class DraftEdit {
  /** Looked up once: a look-up for each builder costs more than all the rest of an edit. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String KEY = "key";

  private final FormModel model;
  private JsonObject draft;

  public DraftEdit(FormModel model, String text) {
    this.model = model;
    this.draft = new FormJson(model).cleanDraft(text);
  }

  /** The text as changed. */
  public String text() {
    return draft.toString();
  }

  /** What stands at a path; null of JSON if nothing does. */
  public JsonValue at(FieldPath path) {
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

  /** A value as it would be kept at a path, to compare with what stands there. */
  public JsonValue cleaned(FieldPath path, JsonValue value) {
    return model.field(path).map(field -> AnswerText.clean(field, value)).orElse(value);
  }

  /**
   * Answers a question; a typed missing value there is taken back.
   *
   * @throws IllegalArgumentException if the form asks no such question or the value has not its
   *     shape
   * @throws org.garante.domain.text.UnreadableText if it holds what cannot be kept or printed
   * @throws org.garante.domain.text.TextTooLong if it is longer than the question takes
   * @throws TooManyAnswers if it is of more than can be given
   */
  public void answer(FieldPath path, JsonValue value) {
    FormField field = model.field(path).orElseThrow(() -> unknown(path));
    if (field.isHidden() || !fits(field, value)) {
      throw new IllegalArgumentException("not an answer to " + path);
    }
    if (value instanceof JsonArray codes) {
      TooManyAnswers.check(codes.size());
    }
    keep(path, AnswerText.clean(field, value));
  }

  /** Keeps a value that nobody is asked for, such as whom a record is about. */
  public void keep(FieldPath path, JsonValue value) {
    draft = put(draft, path.steps(), value).asJsonObject();
    setMissing(path, Optional.empty(), "");
  }

  /** Says that a question has no answer and why; the value there is taken out. */
  public void leaveOut(FieldPath path, Missing missing, String reason) {
    FormField field = model.field(path).orElseThrow(() -> unknown(path));
    if (!field.missing().contains(missing)) {
      throw new IllegalArgumentException(path + " cannot be " + missing);
    }
    String why = TextLimit.MISSING_REASON.clean(reason);
    JsonValue blank =
        switch (field.kind()) {
          case TEXT -> JSON.createValue("");
          case CHOICE -> JsonValue.NULL;
          case CODES, ROWS -> JsonValue.EMPTY_JSON_ARRAY;
          case MOMENT -> FormJson.parse(FormJson.momentText(new Moment()));
        };
    draft = put(draft, path.steps(), blank).asJsonObject();
    setMissing(path, Optional.of(missing), why);
  }

  /** Adds a row to a list and returns its key. */
  public String addRow(FieldPath list) {
    FormField field = model.field(list).filter(FormField::isRows).orElseThrow(() -> unknown(list));
    String key = "k" + Long.toString(RANDOM.nextLong() & 0xFFFFFFFFFL, 36);
    JsonArrayBuilder rows = JSON.createArrayBuilder();
    if (at(list) instanceof JsonArray before) {
      TooManyAnswers.check(before.size() + 1);
      before.forEach(rows::add);
    }
    rows.add(JSON.createObjectBuilder().add(KEY, key));
    draft = put(draft, FieldPath.of(field.path()).steps(), rows.build()).asJsonObject();
    setMissing(list, Optional.empty(), "");
    return key;
  }

  /** Takes a row out of a list; does nothing if it is gone already. */
  public void removeRow(FieldPath list, String key) {
    FormField field = model.field(list).filter(FormField::isRows).orElseThrow(() -> unknown(list));
    JsonArrayBuilder rows = JSON.createArrayBuilder();
    if (at(list) instanceof JsonArray before) {
      before.getValuesAs(JsonObject.class).stream()
          .filter(row -> !row.getString(KEY, "").equals(key))
          .forEach(rows::add);
    }
    draft = put(draft, FieldPath.of(field.path()).steps(), rows.build()).asJsonObject();
    forget(field.path() + "." + key + ".");
  }

  /** Takes back what is said to be missing of a row that is gone. */
  private void forget(String prefix) {
    for (String map : List.of("missing", "missingReason")) {
      if (draft.containsKey(map)) {
        JsonObjectBuilder kept = JSON.createObjectBuilder();
        draft
            .getJsonObject(map)
            .forEach(
                (path, value) -> {
                  if (!path.startsWith(prefix)) {
                    kept.add(path, value);
                  }
                });
        draft = JSON.createObjectBuilder(draft).add(map, kept).build();
      }
    }
  }

  private static boolean fits(FormField field, JsonValue value) {
    return switch (field.kind()) {
      case TEXT -> value.getValueType() == JsonValue.ValueType.STRING;
      case CHOICE -> value == JsonValue.NULL || isConstant(field.type(), value);
      case CODES ->
          value instanceof JsonArray codes
              && codes.stream().allMatch(code -> code.getValueType() == JsonValue.ValueType.STRING);
      case MOMENT -> value instanceof JsonObject object && isMoment(object);
      case ROWS -> false;
    };
  }

  private static boolean isMoment(JsonObject object) {
    return Set.of("date", "time", "zone", "precision", "marginMinutes", "fold")
            .containsAll(object.keySet())
        && object.values().stream()
            .allMatch(member -> member.getValueType() == JsonValue.ValueType.STRING)
        && isConstant(
            Moment.Precision.class,
            object.getOrDefault("precision", JSON.createValue(Moment.Precision.EXACT.name())))
        && (object.getString("fold", "").isEmpty()
            || isConstant(Moment.Fold.class, object.get("fold")))
        && (object.getString("zone", "").isEmpty() || Zones.isKnown(object.getString("zone")));
  }

  private static boolean isConstant(Class<?> type, JsonValue value) {
    return value instanceof jakarta.json.JsonString text
        && java.util.Arrays.stream(type.getEnumConstants())
            .anyMatch(constant -> ((Enum<?>) constant).name().equals(text.getString()));
  }

  private void setMissing(FieldPath path, Optional<Missing> missing, String reason) {
    draft = member(draft, "missing", path, missing.map(given -> JSON.createValue(given.name())));
    draft =
        member(
            draft,
            "missingReason",
            path,
            missing.filter(given -> !reason.isEmpty()).map(given -> JSON.createValue(reason)));
  }

  private static JsonObject member(
      JsonObject draft, String map, FieldPath path, Optional<? extends JsonValue> value) {
    JsonObject before =
        draft.containsKey(map) ? draft.getJsonObject(map) : JsonValue.EMPTY_JSON_OBJECT;
    JsonObjectBuilder after = JSON.createObjectBuilder(before).remove(path.toString());
    value.ifPresent(given -> after.add(path.toString(), given));
    return JSON.createObjectBuilder(draft).add(map, after).build();
  }

  private static JsonValue put(JsonValue into, List<String> steps, JsonValue value) {
    if (steps.isEmpty()) {
      return value;
    }
    String step = steps.get(0);
    List<String> rest = steps.subList(1, steps.size());
    if (into instanceof JsonArray rows) {
      JsonObject row =
          row(rows, step).orElseThrow(() -> new IllegalArgumentException("no row " + step));
      JsonArrayBuilder changed = JSON.createArrayBuilder();
      rows.forEach(each -> changed.add(each.equals(row) ? put(row, rest, value) : each));
      return changed.build();
    }
    JsonObject object = into instanceof JsonObject there ? there : JsonValue.EMPTY_JSON_OBJECT;
    JsonValue inner = object.getOrDefault(step, JsonValue.NULL);
    return JSON.createObjectBuilder(object).add(step, put(inner, rest, value)).build();
  }

  private static Optional<JsonObject> row(JsonArray rows, String key) {
    return rows.getValuesAs(JsonObject.class).stream()
        .filter(row -> row.getString(KEY, "").equals(key))
        .findFirst();
  }

  private static IllegalArgumentException unknown(FieldPath path) {
    return new IllegalArgumentException("the form asks nothing at " + path);
  }
}
