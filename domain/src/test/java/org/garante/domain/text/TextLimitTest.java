package org.garante.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.garante.domain.ledger.PurposeRequired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextLimitTest {
  private static final String NOTHING = "\u200B\u00A0\u2800\n\uFE0F";

  @ParameterizedTest
  @EnumSource
  void text_is_measured_as_a_person_counts_it_once_it_is_clean(TextLimit limit) {
    String most = "\uD83D\uDE00".repeat(limit.most());

    assertThat(limit.clean("\u200B " + most + "\u00A0")).isEqualTo(most);
    assertThatThrownBy(() -> limit.clean(most + "a"))
        .isInstanceOfSatisfying(
            TextTooLong.class,
            refusal ->
                assertThat(refusal.arguments()).containsExactly(limit.most(), limit.most() + 1));
  }

  @Test
  void reason_and_purpose_say_something() {
    assertThat(ReasonRequired.in(" Error de\u00A0captura\r\n\u200B")).isEqualTo("Error de captura");
    assertThat(PurposeRequired.in("Para el\njuzgado")).isEqualTo("Para el juzgado");
    assertThatThrownBy(() -> ReasonRequired.in(NOTHING)).isInstanceOf(ReasonRequired.class);
    assertThatThrownBy(() -> PurposeRequired.in(NOTHING)).isInstanceOf(PurposeRequired.class);
  }

  @Test
  void purpose_of_megabytes_is_refused() {
    assertThatThrownBy(() -> PurposeRequired.in("a".repeat(24_000_000)))
        .isInstanceOf(TextTooLong.class);
  }
}
