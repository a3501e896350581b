package org.garante.domain.review.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers that were given when the form asked otherwise, as the form asks now: under the names that
 * the questions have by now, and what was chosen and is no choice any more as something typed and
 * not chosen, so that it is still read and never taken for one.
 */
final class FormerAnswers {
  private static final JsonProvider JSON = JsonProvider.provider();

  private final FormModel model;
  private final Map<String, JsonString> unread = new LinkedHashMap<>();

  FormerAnswers(FormModel model) {
    this.model = model;
  }

  JsonObject asAskedNow(JsonObject answers) {
    JsonObjectBuilder now = JSON.createObjectBuilder(object(answers, "", ""));
    for (String map : List.of(FormJson.MISSING, FormJson.MISSING_REASON, FormJson.UNREAD)) {
      JsonObjectBuilder byPath = JSON.createObjectBuilder();
      FormJson.member(answers, map).forEach((path, value) -> byPath.add(pathNow(path), value));
      boolean more = map.equals(FormJson.UNREAD) && !unread.isEmpty();
      if (more) {
        unread.forEach(byPath::add);
      }
      if (more || answers.containsKey(map)) {
        now.add(map, byPath);
      }
    }
    return now.build();
  }

  /**
   * @param asked its path without the keys of rows
   * @param path its path
   */
  private JsonObject object(JsonObject object, String asked, String path) {
    JsonObjectBuilder now = JSON.createObjectBuilder();
    object.forEach(
        (name, value) -> {
          String called = model.nameNow(asked, name);
          if (called.equals(name) || !object.containsKey(called)) {
            now.add(called, value(value, within(asked, called), within(path, called)));
          }
        });
    return now.build();
  }

  private JsonValue value(JsonValue value, String asked, String path) {
    if (value instanceof JsonObject part && model.field(path).isEmpty()) {
      return object(part, asked, path);
    }
    if (value instanceof JsonArray rows
        && model.field(path).filter(FormField::isRows).isPresent()) {
      var now = JSON.createArrayBuilder();
      rows.getValuesAs(JsonObject.class)
          .forEach(row -> now.add(object(row, asked, within(path, row.getString("key", "")))));
      return now.build();
    }
    boolean dropped =
        value instanceof JsonString text
            && model
                .field(path)
                .filter(field -> field.kind() == FormField.Kind.CHOICE)
                .filter(field -> !field.isConstant(text.getString()))
                .isPresent();
    if (dropped) {
      unread.put(path, (JsonString) value);
      return JsonValue.NULL;
    }
    return value;
  }

  /** The path of an answer, by what the questions are called now. */
  private String pathNow(String path) {
    String asked = "";
    String now = "";
    boolean isKey = false;
    for (String step : path.split("\\.")) {
      String called = isKey ? step : model.nameNow(asked, step);
      now = within(now, called);
      asked = isKey ? asked : within(asked, called);
      isKey = !isKey && model.field(now).filter(FormField::isRows).isPresent();
    }
    return now;
  }

  private static String within(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
