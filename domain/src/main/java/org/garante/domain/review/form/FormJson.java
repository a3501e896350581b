package org.garante.domain.review.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.ledger.CanonicalJson;
import org.garante.domain.text.CleanText;

/**
 * The two JSON texts of a form. A draft's text is the bean as it is. A submission's content text is
 * canonical (RFC 8785), has one member per {@link FieldGroup}, each present even if empty, and
 * leaves blanks out: it is what was hashed.
 */
public final class FormJson {
  /** Looked up once: a look-up for each builder costs more than all the rest of a form. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final Jsonb JSONB = JsonbBuilder.create();
  private static final String KEY = "key";
  static final String MISSING = "missing";
  static final String MISSING_REASON = "missingReason";
  static final String UNREAD = "unread";

  private final FormModel model;
  private final AnswerText texts;

  public FormJson(FormModel model) {
    this.model = model;
    this.texts = new AnswerText(model);
  }

  /** The text a draft of this form is kept as. */
  public static String draftText(Form form) {
    return JSONB.toJson(form);
  }

  static String momentText(Moment moment) {
    return JSONB.toJson(moment);
  }

  /** The form a draft's text holds, its texts clean whoever wrote them. */
  public Form fromDraft(String text) {
    return form(cleanDraft(text));
  }

  /**
   * A form that was filled elsewhere than in a draft, its texts clean.
   *
   * @throws org.garante.domain.text.UnreadableText if one holds what cannot be kept or printed
   */
  public Form clean(Form form) {
    return form(texts.clean(parse(draftText(form)), CleanText::exact));
  }

  /** A draft's JSON, its texts clean; what was kept and is not readable shows as such. */
  JsonObject cleanDraft(String text) {
    return texts.clean(new FormerAnswers(model).asAskedNow(parse(text)), CleanText::readable);
  }

  private Form form(JsonObject json) {
    return JSONB.fromJson(json.toString(), model.type());
  }

  public static JsonObject parse(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** The object under a name; an empty one if there is none. */
  static JsonObject member(JsonObject of, String name) {
    return of.get(name) instanceof JsonObject there ? there : JsonValue.EMPTY_JSON_OBJECT;
  }

  /** The canonical content text of a form, by group. */
  public String contentText(Form form) {
    return CanonicalJson.write(content(form));
  }

  /** The form that a content text holds. */
  public Form fromContent(String contentText) {
    JsonObject merged = JSON.createObjectBuilder().build();
    JsonObject content = parse(contentText);
    for (FieldGroup group : FieldGroup.values()) {
      merged = merge(merged, content.getJsonObject(group.member()));
    }
    return form(new FormerAnswers(model).asAskedNow(merged));
  }

  private JsonObject content(Form form) {
    JsonObject all = parse(draftText(form));
    JsonObjectBuilder content = JSON.createObjectBuilder();
    for (FieldGroup group : FieldGroup.values()) {
      JsonObject answers = JSON.createObjectBuilder().build();
      for (FormField field : model.fields()) {
        if (field.isOf(Set.of(group))) {
          List<String> steps = FieldPath.of(field.path()).steps();
          JsonObject given = only(all, steps);
          answers = merge(answers, field.isRows() ? ofGroup(given, field, group) : given);
        }
      }
      answers = merge(answers, missingOf(all, group));
      content.add(group.member(), prune(answers));
    }
    return content.build();
  }

  /** The object in which the list stands, its rows with their key and what is of the group. */
  private static JsonObject ofGroup(JsonObject given, FormField list, FieldGroup group) {
    if (given.values().stream().findFirst().orElse(null) instanceof JsonObject inner) {
      String step = given.keySet().iterator().next();
      return JSON.createObjectBuilder().add(step, ofGroup(inner, list, group)).build();
    }
    JsonObjectBuilder kept = JSON.createObjectBuilder();
    given.forEach(
        (name, value) -> {
          var rows = JSON.createArrayBuilder();
          if (value instanceof JsonArray array) {
            array
                .getValuesAs(JsonObject.class)
                .forEach(row -> rows.add(ofGroup(row, list.row(), group)));
          }
          kept.add(name, rows);
        });
    return kept.build();
  }

  private static JsonObject ofGroup(JsonObject row, List<FormField> asked, FieldGroup group) {
    JsonObject kept =
        JSON.createObjectBuilder().add(KEY, row.getOrDefault(KEY, JsonValue.NULL)).build();
    for (FormField field : asked) {
      if (field.group() == group) {
        kept = merge(kept, only(row, FieldPath.of(field.path()).steps()));
      }
    }
    return kept;
  }

  private JsonObject missingOf(JsonObject all, FieldGroup group) {
    JsonObjectBuilder why = JSON.createObjectBuilder();
    JsonObject missing = all.getJsonObject(MISSING);
    if (missing != null) {
      missing.forEach(
          (path, value) -> {
            if (model.field(path).filter(field -> field.group() == group).isPresent()) {
              why.add(path, value);
            }
          });
    }
    JsonObjectBuilder answer = JSON.createObjectBuilder().add(MISSING, why);
    if (group == FieldGroup.IDENTITY && all.getJsonObject(MISSING_REASON) != null) {
      answer.add(MISSING_REASON, all.getJsonObject(MISSING_REASON));
    }
    return answer.build();
  }

  /** The object with nothing but the value at these steps. */
  private static JsonObject only(JsonObject from, List<String> steps) {
    JsonValue value = from.get(steps.get(0));
    if (value == null) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    JsonValue inner =
        steps.size() == 1 ? value : only(value.asJsonObject(), steps.subList(1, steps.size()));
    return JSON.createObjectBuilder().add(steps.get(0), inner).build();
  }

  private static JsonObject merge(JsonObject one, JsonObject other) {
    JsonObjectBuilder merged = JSON.createObjectBuilder(one);
    other.forEach(
        (name, value) -> {
          JsonValue there = one.get(name);
          if (there instanceof JsonObject object && value instanceof JsonObject more) {
            merged.add(name, merge(object, more));
          } else if (there instanceof JsonArray rows && value instanceof JsonArray more) {
            merged.add(name, merge(rows, more));
          } else {
            merged.add(name, value);
          }
        });
    return merged.build();
  }

  /** The rows of both, by key: what is of one group beside what is of another. */
  private static JsonArray merge(JsonArray rows, JsonArray more) {
    Map<JsonValue, JsonObject> byKey = new LinkedHashMap<>();
    Stream.of(rows, more)
        .flatMap(each -> each.getValuesAs(JsonObject.class).stream())
        .forEach(row -> byKey.merge(row.getOrDefault(KEY, JsonValue.NULL), row, FormJson::merge));
    return JSON.createArrayBuilder(List.copyOf(byKey.values())).build();
  }

  /** Without blank texts and what is empty once they are gone. */
  private static JsonObject prune(JsonObject object) {
    JsonObjectBuilder kept = JSON.createObjectBuilder();
    for (Map.Entry<String, JsonValue> member : object.entrySet()) {
      JsonValue value = pruned(member.getValue());
      if (!isEmpty(value)) {
        kept.add(member.getKey(), value);
      }
    }
    return kept.build();
  }

  private static JsonValue pruned(JsonValue value) {
    if (value instanceof JsonObject object) {
      return prune(object);
    }
    if (value instanceof JsonArray array) {
      var kept = JSON.createArrayBuilder();
      array.stream().map(FormJson::pruned).filter(element -> !isEmpty(element)).forEach(kept::add);
      return kept.build();
    }
    if (value instanceof JsonString text) {
      return JSON.createValue(text.getString().strip());
    }
    return value;
  }

  private static boolean isEmpty(JsonValue value) {
    return value == JsonValue.NULL
        || value instanceof JsonObject object && object.isEmpty()
        || value instanceof JsonArray array && array.isEmpty()
        || value instanceof JsonString text && text.getString().isEmpty();
  }
}
