package org.garante.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 8785 and of its reference implementations that have whole numbers only. */
class CanonicalJsonTest {
  @Test
  void members_are_sorted_by_utf_16_code_units() {
    assertThat(
            canonical(
                """
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }
                """))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void language_has_no_say_in_the_order() {
    assertThat(
            canonical(
                """
                {"peach": "This sorting order", "péché": "is wrong according to French",
                 "pêche": "but canonicalization MUST", "sin": "ignore locale"}
                """))
        .isEqualTo(
            "{\"peach\":\"This sorting order\",\"péché\":\"is wrong according to French\","
                + "\"pêche\":\"but canonicalization MUST\",\"sin\":\"ignore locale\"}");
  }

  @Test
  void strings_are_escaped_as_little_as_may_be() {
    assertThat(canonical("[\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"]"))
        .isEqualTo("[\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"]");
    assertThat(canonical("[\"\\b\\f\\n\\r\\t\\u0000\\u001F\\u007f\\u2028</script>\"]"))
        .isEqualTo("[\"\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\u2028</script>\"]");
  }

  @Test
  void literals_and_structures_lose_their_spaces() {
    assertThat(canonical(" [ null , true,false , { } , [ ] , [ 56, { \"d\" : true } ] ] "))
        .isEqualTo("[null,true,false,{},[],[56,{\"d\":true}]]");
  }

  @Test
  void nothing_is_normalised() {
    assertThat(canonical("[\"A\\u030a\", \"\\u00c5\"]")).isEqualTo("[\"A\u030a\",\"\u00c5\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "1, 1",
    "-1, -1",
    "9007199254740991, 9007199254740991",
    "9007199254740992, 9007199254740992",
    "-9007199254740992, -9007199254740992"
  })
  void whole_numbers_that_a_double_holds_are_written_as_they_are(String number, String expected) {
    assertThat(canonical("[" + number + "]")).isEqualTo("[" + expected + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "1.0",
        "1e3",
        "1E30",
        "0.002",
        "9007199254740993",
        "-9007199254740993",
        "9223372036854775807",
        "-9223372036854775808",
        "99999999999999999999"
      })
  void any_other_number_is_refused(String number) {
    assertThatThrownBy(() -> canonical("[" + number + "]"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void half_of_a_surrogate_pair_is_refused() {
    for (String half :
        new String[] {"\ud83d", "x\ud83d", "\ud83dx", "\ude00", "x\ude00", "\ude00\ud83d"}) {
      assertThatThrownBy(() -> CanonicalJson.write(Json.createValue(half)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(CanonicalJson.write(Json.createValue("\ud83d\ude00"))).isEqualTo("\"😀\"");
  }

  @Test
  void bytes_are_utf_8() {
    assertThat(CanonicalJson.bytes(Json.createValue("ñ€😀")))
        .isEqualTo("\"ñ€😀\"".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void canonical_text_is_its_own_canonical_text() {
    String once = canonical("{\"b\": [1, \"\\u0007\"], \"a\": {\"d\": null, \"c\": true}}");
    assertThat(canonical(once)).isEqualTo(once);
  }

  private static String canonical(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonValue value = reader.readValue();
      return CanonicalJson.write(value);
    }
  }
}
