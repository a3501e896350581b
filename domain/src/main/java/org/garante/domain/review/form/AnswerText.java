package org.garante.domain.review.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.function.UnaryOperator;
import org.garante.domain.text.CleanText;
import org.garante.domain.text.TextLimit;
import org.garante.domain.text.TextTooLong;

/** The texts of a form's answers as they are kept: cleaned, and no longer than is asked for. */
final class AnswerText {
  private static final JsonProvider JSON = JsonProvider.provider();

  private final FormModel model;

  AnswerText(FormModel model) {
    this.model = model;
  }

  /**
   * One answer, cleaned.
   *
   * @throws org.garante.domain.text.UnreadableText if a text holds what cannot be kept or printed
   * @throws TextTooLong if a text is longer than the question takes
   */
  static JsonValue clean(FormField field, JsonValue value) {
    int most =
        field.kind() == FormField.Kind.MOMENT ? TextLimit.MOMENT.most() : field.asked().max();
    return each(value, text -> TextTooLong.check(clean(field, text), most));
  }

  /** One answer, cleaned however long it is: to compare with what is kept. */
  static JsonValue read(FormField field, JsonValue value) {
    return each(value, text -> clean(field, text));
  }

  /** A whole draft, cleaned; answers may be too long, which the rules then say. */
  JsonObject clean(JsonObject draft, UnaryOperator<String> first) {
    return clean(draft, "", first).asJsonObject();
  }

  private JsonValue clean(JsonValue value, String path, UnaryOperator<String> first) {
    if (value instanceof JsonObject object) {
      var members = JSON.createObjectBuilder();
      object.forEach((name, member) -> members.add(name, clean(member, within(path, name), first)));
      return members.build();
    }
    if (value instanceof JsonArray array) {
      var elements = JSON.createArrayBuilder();
      for (JsonValue element : array) {
        boolean row = element instanceof JsonObject;
        elements.add(clean(element, row ? within(path, "row") : path, first));
      }
      return elements.build();
    }
    if (value instanceof JsonString text) {
      String read = first.apply(text.getString());
      return JSON.createValue(
          model.field(path).map(field -> clean(field, read)).orElseGet(() -> CleanText.line(read)));
    }
    return value;
  }

  private static String within(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static JsonValue each(JsonValue value, UnaryOperator<String> change) {
    if (value instanceof JsonString text) {
      return JSON.createValue(change.apply(text.getString()));
    }
    if (value instanceof JsonArray array) {
      return JSON.createArrayBuilder(array.stream().map(one -> each(one, change)).toList()).build();
    }
    if (value instanceof JsonObject object) {
      var members = JSON.createObjectBuilder();
      object.forEach((name, member) -> members.add(name, each(member, change)));
      return members.build();
    }
    return value;
  }

  private static String clean(FormField field, String text) {
    return field.widget() == Asked.Widget.TEXT ? CleanText.lines(text) : CleanText.line(text);
  }
}
