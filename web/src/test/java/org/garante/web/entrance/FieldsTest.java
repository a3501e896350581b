package org.garante.web.entrance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.garante.domain.text.TextTooLong;
import org.garante.domain.text.UnreadableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
  @Test
  void fields_are_decoded_and_clean() {
    assertThat(
            new Fields().ofAddress("q=Jose%CC%81+Mu%C3%B1oz%C2%A0%E2%80%8B&a=1&q=&b&&=x").values())
        .containsEntry("q", List.of("Jos\u00E9 Mu\u00F1oz", ""))
        .containsEntry("a", List.of("1"))
        .containsEntry("b", List.of(""))
        .containsEntry("", List.of("x"))
        .hasSize(4);
  }

  @Test
  void form_keeps_lines_and_an_address_does_not() {
    String sent = "reason=uno%0D%0Ados";

    assertThat(new Fields().ofForm(sent.getBytes(US_ASCII)).values())
        .containsEntry("reason", List.of("uno\ndos"));
    assertThat(new Fields().ofAddress(sent).values()).containsEntry("reason", List.of("uno dos"));
  }

  @Test
  void form_may_hold_its_letters_as_they_are() {
    assertThat(new Fields().ofForm("n=\u00C3\u00B1".getBytes(ISO_8859_1)).values())
        .containsEntry("n", List.of("\u00F1"));
  }

  @Test
  void passwords_are_kept_to_the_letter() {
    assertThat(
            new Fields()
                .ofForm("form%3Apassword=+a%E2%80%8B+&password=%C2%A0".getBytes(US_ASCII))
                .values())
        .containsEntry("form:password", List.of(" a\u200B "))
        .containsEntry("password", List.of("\u00A0"));
    assertThatThrownBy(() -> new Fields().ofForm("password=a%00b".getBytes(US_ASCII)))
        .isInstanceOf(UnreadableText.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=%",
        "q=%4",
        "q=%zz",
        "q=%-1",
        "q=%FF",
        "q=%C3",
        "q=%C3%28",
        "q=%ED%A0%80",
        "q=%F4%90%80%80",
        "q=%C0%80",
        "%FF=x",
        "a%00=x",
        "a%0Ab=x",
        "a%E2%80%8B=x"
      })
  void what_does_not_decode_is_refused(String query) {
    assertThatThrownBy(() -> new Fields().ofAddress(query))
        .isInstanceOfAny(UnreadableRequest.class, UnreadableText.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%00", "q=%EF%BF%BE", "q=a%EF%B7%90"})
  void what_no_document_holds_is_refused(String query) {
    assertThatThrownBy(() -> new Fields().ofAddress(query)).isInstanceOf(UnreadableText.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%EF%BF%BD", "q=%ED%9F%BF", "q=%EE%80%80", "q=%F4%8F%BF%BD", "q=%01x"})
  void what_stands_beside_it_is_not(String query) {
    assertThat(new Fields().ofAddress(query).values().get("q").get(0)).isNotEmpty();
  }

  @Test
  void fields_are_so_many_and_so_long_and_no_more() {
    assertThat(new Fields().ofAddress("a=1&".repeat(Fields.MOST)).values().get("a")).hasSize(1000);
    assertThatThrownBy(() -> new Fields().ofAddress("a=1&".repeat(Fields.MOST + 1)))
        .isInstanceOf(UnreadableRequest.class);
    assertThat(new Fields().ofAddress("a=" + "b".repeat(Fields.LONGEST_VALUE)).values())
        .containsKey("a");
    assertThatThrownBy(() -> new Fields().ofAddress("a=" + "b".repeat(Fields.LONGEST_VALUE + 1)))
        .isInstanceOf(TextTooLong.class);
    assertThatThrownBy(() -> new Fields().ofAddress("b".repeat(Fields.LONGEST_NAME + 1) + "=1"))
        .isInstanceOf(TextTooLong.class);
  }

  @Test
  void encoded_again_it_is_the_same_address_clean() {
    Fields fields = new Fields().ofAddress("q=%C3%B1+%26%E2%80%8B&q=%C2%A0&a");

    assertThat(fields.encoded()).isEqualTo("q=%C3%B1+%26&q=&a=");
    assertThat(new Fields().ofAddress(fields.encoded()).values()).isEqualTo(fields.values());
  }

  @Test
  void path_keeps_its_plus_and_is_decoded_as_strictly() {
    assertThat(Fields.path("/record+s/%C3%B1")).isEqualTo("/record+s/\u00F1");
    assertThatThrownBy(() -> Fields.path("/%FF")).isInstanceOf(UnreadableRequest.class);
  }
}
