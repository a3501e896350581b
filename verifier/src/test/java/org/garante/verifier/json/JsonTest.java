package org.garante.verifier.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{}{}",
        "{} x",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{a:1}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"\\u0061\":1}",
        "{\"a\":01}",
        "{\"a\":-0}",
        "{\"a\":1.0}",
        "{\"a\":1e3}",
        "{\"a\":9007199254740993}",
        "{\"a\":-9007199254740993}",
        "{\"a\":99999999999999999999}",
        "{\"a\":NaN}",
        "{\"a\":+1}",
        "{\"a\":-}",
        "{\"a\":tru}",
        "{\"a\":\"\\ud800\"}",
        "{\"a\":\"\\udc00\\ud800\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12g4\"}",
        "{\"a\":\"b\u0001\"}",
        "{\"a\":\"\\n\u0001\"}",
        "{\"a\":\"",
        "{\u000b}",
        "\ufeff{}"
      })
  void what_the_format_does_not_allow_is_refused(String text) {
    refused(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void bytes_that_are_not_utf8_are_refused() {
    refused(new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'});
    refused(new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'});
    refused(new byte[] {'{', '"', '\\', 'n', (byte) 0xFF, '"', ':', '1', '}'});
  }

  @Test
  void nesting_is_limited() {
    assertThat(parse("{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}")).isNotNull();
    refused(("{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}").getBytes());
    refused(("{\"a\":" + "[".repeat(1_000_000)).getBytes());
  }

  @Test
  void number_of_values_is_limited() {
    byte[] text = "{\"a\":[1,2]}".getBytes();
    assertThat(JsonParser.object(text, 0, text.length, 4)).isNotNull();
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> JsonParser.object(text, 0, text.length, 3));
  }

  @Test
  void limits_of_whole_numbers_and_all_escapes_are_read() {
    Json.Obj read =
        parse(
            """
             { "n" : [9007199254740992, -9007199254740992, 0],
               "t" : "\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e1 \\ud83d\\ude00 é😀" , "e":{} ,"l":[ ] } """);
    assertThat(CanonicalJson.text(read))
        .isEqualTo(
            "{\"e\":{},\"l\":[],\"n\":[9007199254740992,-9007199254740992,0],"
                + "\"t\":\"\\\"\\\\/\\b\\f\\n\\r\\tá 😀 é😀\"}");
  }

  private static Json.Obj parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return JsonParser.object(bytes, 0, bytes.length);
  }

  private static void refused(byte[] text) {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> JsonParser.object(text, 0, text.length));
  }
}
