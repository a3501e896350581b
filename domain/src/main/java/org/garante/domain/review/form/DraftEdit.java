package org.garante.domain.review.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.garante.domain.text.TextLimit;

/**
 * Changes one answer or row in the JSON text of a draft, leaving every other as it stands, and
 * notes whose change it was.
 */
public final class DraftEdit {
  /** Looked up once: a look-up for each builder costs more than all the rest of an edit. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String KEY = "key";
  private static final Pattern KEYS = Pattern.compile("[a-z0-9]{4,16}");

  /** Path to the account that changed it last, the latest at the end. */
  private static final String CHANGED_BY = "changedBy";

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

  /** What stands at each question now. */
  public Held held() {
    return new Held(model, draft);
  }

  /** The account that changed last what stands at a path, around it or in it, if that is known. */
  public Optional<UUID> changedBy(FieldPath path) {
    String asked = path + ".";
    return FormJson.member(draft, CHANGED_BY).entrySet().stream()
        .filter(
            change ->
                asked.startsWith(change.getKey() + ".")
                    || (change.getKey() + ".").startsWith(asked))
        .reduce((earlier, later) -> later)
        .map(change -> UUID.fromString(((JsonString) change.getValue()).getString()));
  }

  /** Notes who changed what stands at a path. */
  public void sign(FieldPath path, UUID account) {
    JsonObjectBuilder changes =
        JSON.createObjectBuilder(FormJson.member(draft, CHANGED_BY))
            .remove(path.toString())
            .add(path.toString(), account.toString());
    draft = JSON.createObjectBuilder(draft).add(CHANGED_BY, changes).build();
  }

  /**
   * Answers a question; a typed missing value or an unread text there is taken back. Of a list only
   * that can be said: its answers are its rows.
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
    if (field.isRows()) {
      setMissing(path, Optional.empty(), "");
    } else {
      keep(path, AnswerText.clean(field, value));
    }
  }

  /**
   * An answer as it is kept: days and times as they were meant ({@link Understood}).
   *
   * @param today what day it is where the answer is read; asked only where it depends on that
   */
  public JsonValue understood(FieldPath path, JsonValue value, Supplier<LocalDate> today) {
    return model
        .field(path)
        .map(field -> new Understood(field.asked().future(), today).answer(field, value))
        .orElse(value);
  }

  /** Keeps a value that nobody is asked for, such as whom a record is about. */
  public void keep(FieldPath path, JsonValue value) {
    draft = put(draft, path.steps(), value).asJsonObject();
    setMissing(path, Optional.empty(), "");
    setUnread(path, "");
  }

  /**
   * Keeps what was typed at a question that is answered from a list, and is nothing of the list;
   * beside what was chosen where several may be.
   *
   * @throws IllegalArgumentException if the question is not answered from a list
   */
  public void type(FieldPath path, JsonValue chosen, String text) {
    FormField field = model.field(path).orElseThrow(() -> unknown(path));
    if (!field.isLookedUp()) {
      throw new IllegalArgumentException("not typed at " + path);
    }
    answer(path, field.kind() == FormField.Kind.CODES ? chosen : JSON.createValue(""));
    setUnread(path, TextLimit.SEARCH.clean(text));
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
    forget(path + ".");
    setMissing(path, Optional.of(missing), why);
    setUnread(path, "");
  }

  /** Adds a row to a list and returns its key. */
  public String addRow(FieldPath list) {
    String key = "k" + Long.toString(RANDOM.nextLong() & 0xFFFFFFFFFFL, 36);
    addRow(list, key);
    return key;
  }

  /** Adds a row to a list under a key of its own; does nothing if it is there already. */
  public void addRow(FieldPath list, String key) {
    FormField field = model.field(list).filter(FormField::isRows).orElseThrow(() -> unknown(list));
    if (!KEYS.matcher(key).matches()) {
      throw new IllegalArgumentException("not the key of a row: " + key);
    }
    JsonArrayBuilder rows = JSON.createArrayBuilder();
    if (held().value(list) instanceof JsonArray before) {
      if (Held.row(before, key).isPresent()) {
        return;
      }
      TooManyAnswers.check(before.size() + 1);
      before.forEach(rows::add);
    }
    rows.add(JSON.createObjectBuilder().add(KEY, key));
    draft = put(draft, FieldPath.of(field.path()).steps(), rows.build()).asJsonObject();
    setMissing(list, Optional.empty(), "");
  }

  /** Takes a row out of a list; does nothing if it is gone already. */
  public void removeRow(FieldPath list, String key) {
    FormField field = model.field(list).filter(FormField::isRows).orElseThrow(() -> unknown(list));
    JsonArrayBuilder rows = JSON.createArrayBuilder();
    if (held().value(list) instanceof JsonArray before) {
      before.getValuesAs(JsonObject.class).stream()
          .filter(row -> !row.getString(KEY, "").equals(key))
          .forEach(rows::add);
    }
    draft = put(draft, FieldPath.of(field.path()).steps(), rows.build()).asJsonObject();
    forget(field.path() + "." + key + ".");
  }

  /** Takes back what is said to be missing, or was typed, in rows that are gone. */
  private void forget(String prefix) {
    for (String map : List.of(FormJson.MISSING, FormJson.MISSING_REASON, FormJson.UNREAD)) {
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
      case CHOICE ->
          value == JsonValue.NULL
              || value instanceof JsonString text && field.isConstant(text.getString());
      case CODES ->
          value instanceof JsonArray codes
              && codes.stream().allMatch(code -> code.getValueType() == JsonValue.ValueType.STRING);
      case MOMENT -> value instanceof JsonObject object && isMoment(object);
      case ROWS -> value == JsonValue.NULL;
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
    return value instanceof JsonString text
        && java.util.Arrays.stream(type.getEnumConstants())
            .anyMatch(constant -> ((Enum<?>) constant).name().equals(text.getString()));
  }

  private void setMissing(FieldPath path, Optional<Missing> missing, String reason) {
    draft =
        member(draft, FormJson.MISSING, path, missing.map(given -> JSON.createValue(given.name())));
    draft =
        member(
            draft,
            FormJson.MISSING_REASON,
            path,
            missing.filter(given -> !reason.isEmpty()).map(given -> JSON.createValue(reason)));
  }

  private void setUnread(FieldPath path, String text) {
    Optional<JsonString> typed = Optional.of(text).filter(t -> !t.isBlank()).map(JSON::createValue);
    draft = member(draft, FormJson.UNREAD, path, typed);
  }

  private static JsonObject member(
      JsonObject draft, String map, FieldPath path, Optional<? extends JsonValue> value) {
    JsonObjectBuilder after =
        JSON.createObjectBuilder(FormJson.member(draft, map)).remove(path.toString());
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
          Held.row(rows, step).orElseThrow(() -> new IllegalArgumentException("no row " + step));
      JsonArrayBuilder changed = JSON.createArrayBuilder();
      rows.forEach(each -> changed.add(each.equals(row) ? put(row, rest, value) : each));
      return changed.build();
    }
    JsonObject object = into instanceof JsonObject there ? there : JsonValue.EMPTY_JSON_OBJECT;
    JsonValue inner = object.getOrDefault(step, JsonValue.NULL);
    return JSON.createObjectBuilder(object).add(step, put(inner, rest, value)).build();
  }

  private static IllegalArgumentException unknown(FieldPath path) {
    return new IllegalArgumentException("the form asks nothing at " + path);
  }
}
