package org.garante.web.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.garante.domain.text.UnreadableText;
import org.garante.web.entrance.UnreadableRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
  @Test
  void members_are_read_by_their_shape() throws IOException {
    JsonBody body = read("{\"path\":\"a\",\"value\":[1],\"nothing\":null}");

    assertThat(body.text("path")).isEqualTo("a");
    assertThat(body.value("value").asJsonArray()).hasSize(1);
    assertThat(body.value("nothing")).isEqualTo(JsonValue.NULL);
    assertThat(body.textIfAny("reason")).isEmpty();
    assertThat(body.valueIfAny("was")).isEqualTo(JsonValue.NULL);
    assertRefused("jsonMember", () -> body.text("value"));
    assertRefused("jsonMember", () -> body.textIfAny("nothing"));
    assertRefused("jsonMember", () -> body.value("none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|jsonEmpty",
        "' '|jsonEmpty",
        "{|jsonMalformed",
        "{} x|jsonMalformed",
        "{\"a\"}|jsonMalformed",
        "{a:1}|jsonMalformed",
        "nul|jsonMalformed",
        "[]|jsonNotObject",
        "\"a\"|jsonNotObject",
        "1|jsonNotObject",
        "null|jsonNotObject",
        "{\"a\":1,\"a\":2}|jsonTwice",
        "{\"a\":{\"b\":1,\"b\":1}}|jsonTwice",
      })
  void what_is_not_one_object_says_what_it_is(String text, String key) {
    assertRefused(key, () -> read(text));
  }

  @Test
  void depth_is_bounded() throws IOException {
    int most = JsonBody.DEEPEST - 1;
    assertThat(read("{\"a\":" + "[".repeat(most) + "]".repeat(most) + "}")).isNotNull();
    assertRefused(
        "jsonDeep", () -> read("{\"a\":" + "[".repeat(most + 1) + "]".repeat(most + 1) + "}"));
    assertRefused("jsonDeep", () -> read("[".repeat(500_000)));
  }

  @Test
  void size_is_bounded() {
    assertThatThrownBy(() -> read("{\"a\":\"" + "a".repeat(1 << 20) + "\"}"))
        .isInstanceOfSatisfying(
            UnreadableRequest.class, refusal -> assertThat(refusal.status()).isEqualTo(413));
  }

  @Test
  void text_is_utf_8() {
    assertRefused(
        "jsonEncoding",
        () -> JsonBody.read(new ByteArrayInputStream("{\"a\":\"\u00F1\"}".getBytes(ISO_8859_1))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"\\u0000\"}",
        "{\"a\":\"\\ud800\"}",
        "{\"a\":[\"\\ufffe\"]}",
        "{\"a\":{\"b\\u0000\":1}}",
      })
  void what_no_document_holds_is_refused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableText.class);
  }

  private static JsonBody read(String text) throws IOException {
    return JsonBody.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static void assertRefused(
      String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            UnreadableRequest.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
