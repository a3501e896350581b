package org.garante.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.garante.domain.text.CleanText;
import org.garante.web.entrance.Entrance;
import org.garante.web.entrance.UnreadableRequest;

/** The JSON object that a script sent, read strictly, and its members by the shape they have. */
public final class JsonBody {
  /** As deep as an answer to be kept, with room to spare. */
  static final int DEEPEST = 8;

  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  /** Of a request that may go without. */
  public static final JsonBody NOTHING = new JsonBody(JsonValue.EMPTY_JSON_OBJECT);

  private final JsonObject object;

  private JsonBody(JsonObject object) {
    this.object = object;
  }

  /**
   * Reads a body.
   *
   * @throws UnreadableRequest if it is not one JSON object in UTF-8, no larger and no deeper than
   *     anything that is asked for
   */
  static JsonBody read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(Entrance.MOST_BYTES + 1);
    if (bytes.length > Entrance.MOST_BYTES) {
      throw UnreadableRequest.tooLarge(Entrance.MOST_BYTES);
    }
    String text = decode(bytes);
    if (text.isBlank()) {
      throw UnreadableRequest.json("jsonEmpty");
    }
    requireShallow(text);
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      JsonValue value = reader.readValue();
      if (!(value instanceof JsonObject object)) {
        throw UnreadableRequest.json("jsonNotObject");
      }
      requireReadable(object);
      return new JsonBody(object);
    } catch (JsonException twice) {
      throw UnreadableRequest.json("jsonTwice");
    }
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw UnreadableRequest.json("jsonEncoding");
    }
  }

  /** Goes through it once without building anything. */
  private static void requireShallow(String text) {
    int depth = 0;
    try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
      while (parser.hasNext()) {
        switch (parser.next()) {
          case START_OBJECT, START_ARRAY -> depth++;
          case END_OBJECT, END_ARRAY -> depth--;
          default -> {}
        }
        if (depth > DEEPEST) {
          throw UnreadableRequest.json("jsonDeep", DEEPEST);
        }
      }
    } catch (JsonParsingException e) {
      throw UnreadableRequest.json(
          "jsonMalformed", e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
    }
  }

  private static void requireReadable(JsonValue value) {
    if (value instanceof JsonString text) {
      CleanText.exact(text.getString());
    } else if (value instanceof JsonArray array) {
      array.forEach(JsonBody::requireReadable);
    } else if (value instanceof JsonObject members) {
      members.keySet().forEach(CleanText::exact);
      members.values().forEach(JsonBody::requireReadable);
    }
  }

  /**
   * A text.
   *
   * @throws UnreadableRequest if it is missing or no text
   */
  public String text(String name) {
    if (object.get(name) instanceof JsonString text) {
      return text.getString();
    }
    throw UnreadableRequest.json("jsonMember", name);
  }

  /**
   * A text, blank if it is missing.
   *
   * @throws UnreadableRequest if it is no text
   */
  public String textIfAny(String name) {
    return object.containsKey(name) ? text(name) : "";
  }

  /**
   * A value of any shape.
   *
   * @throws UnreadableRequest if it is missing
   */
  public JsonValue value(String name) {
    if (!object.containsKey(name)) {
      throw UnreadableRequest.json("jsonMember", name);
    }
    return object.get(name);
  }

  /** A value of any shape, null of JSON if it is missing. */
  public JsonValue valueIfAny(String name) {
    return object.getOrDefault(name, JsonValue.NULL);
  }
}
