package org.garante.domain.ledger.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedPastTest {
  private static final Instant AT = Instant.parse("2025-06-05T20:30:00Z");

  @Test
  void digits_are_a_position() {
    assertThat(AskedPast.of(" 41 ")).isEqualTo(AskedPast.position(41));
    assertThat(AskedPast.of("41").typed()).isEqualTo("41");
  }

  @Test
  void moment_is_on_the_capitals_clock_however_it_is_typed() {
    for (String typed : List.of("5/6/2025 14:30", "05/06/2025 14:30", "2025-06-05T14:30")) {
      assertThat(AskedPast.of(typed).moment()).as(typed).contains(AT);
      assertThat(AskedPast.of(typed).text()).isEqualTo("2025-06-05T14:30:00");
    }
  }

  @Test
  void seconds_may_be_typed_since_checkpoints_are_signed_to_the_second() {
    AskedPast known = AskedPast.of("5/6/2025 14:30:07");
    assertThat(known.moment()).contains(AT.plusSeconds(7));
    assertThat(known.typed()).isEqualTo("05/06/2025 14:30:07");
    assertThat(AskedPast.of(known.typed())).isEqualTo(known);
  }

  @Test
  void day_alone_means_its_end() {
    assertThat(AskedPast.of("5/6/2025")).isEqualTo(AskedPast.of("2025-06-05"));
    assertThat(AskedPast.of("5/6/2025").moment()).contains(Instant.parse("2025-06-06T05:59:59Z"));
  }

  @Test
  void text_of_an_address_is_read_back_as_the_same() {
    for (String typed : List.of("0", "41", "5/6/2025", "5/6/2025 14:30")) {
      assertThat(AskedPast.of(AskedPast.of(typed).text())).isEqualTo(AskedPast.of(typed));
    }
  }

  @Test
  void what_is_neither_is_refused() {
    for (String typed :
        List.of("", "-1", "x", "31/2/2025", "5/6/2025 25:00", "2025-13-01", "9999999999999999")) {
      assertThatThrownBy(() -> AskedPast.of(typed))
          .as(typed)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
