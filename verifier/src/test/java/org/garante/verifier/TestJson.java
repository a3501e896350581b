package org.garante.verifier;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.JsonParser;

/** JSON as maps, lists, texts, whole numbers and nulls, written apart from the code under test. */
public final class TestJson {
  private TestJson() {}

  /** An object of names and values in turn. */
  public static Map<String, Object> object(Object... members) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put((String) members[i], members[i + 1]);
    }
    return object;
  }

  /** As it is hashed. */
  public static byte[] canonical(Object value) {
    return write(value, true).getBytes(StandardCharsets.UTF_8);
  }

  /** In the order in which the members were put, with spaces. */
  public static String text(Object value) {
    return write(value, false);
  }

  public static Object parse(String text) {
    byte[] bytes = ("{\"it\":" + text + "}").getBytes(StandardCharsets.UTF_8);
    return plain(JsonParser.object(bytes, 0, bytes.length).get("it"));
  }

  private static String write(Object value, boolean canonical) {
    String space = canonical ? "" : " ";
    if (value instanceof Map<?, ?> object) {
      Map<?, ?> members = canonical ? new TreeMap<>(object) : object;
      return members.entrySet().stream()
          .map(m -> quoted((String) m.getKey()) + ":" + space + write(m.getValue(), canonical))
          .collect(Collectors.joining("," + space, "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(element -> write(element, canonical))
          .collect(Collectors.joining("," + space, "[", "]"));
    }
    return value instanceof String text ? quoted(text) : String.valueOf(value);
  }

  private static String quoted(String text) {
    return text.chars()
        .mapToObj(
            c ->
                c == '"' || c == '\\'
                    ? "\\" + (char) c
                    : c == '\n' ? "\\n" : c == '\t' ? "\\t" : String.valueOf((char) c))
        .collect(Collectors.joining("", "\"", "\""));
  }

  private static Object plain(Json value) {
    if (value instanceof Json.Obj object) {
      Map<String, Object> members = new LinkedHashMap<>();
      object.members().forEach((name, member) -> members.put(name, plain(member)));
      return members;
    }
    if (value instanceof Json.Arr list) {
      return list.elements().stream()
          .map(TestJson::plain)
          .collect(Collectors.toCollection(java.util.ArrayList::new));
    }
    if (value instanceof Json.Text text) {
      return text.value();
    }
    if (value instanceof Json.Whole whole) {
      return whole.value();
    }
    return value instanceof Json.Truth truth ? truth.value() : null;
  }
}
