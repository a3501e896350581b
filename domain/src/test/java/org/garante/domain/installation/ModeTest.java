package org.garante.domain.installation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModeTest {
  @Test
  void it_is_production_unless_it_says_demo() {
    assertThat(Mode.of("demo")).isEqualTo(Mode.DEMO);
    assertThat(Mode.of("production")).isEqualTo(Mode.PRODUCTION);
    assertThat(Mode.of(null)).isEqualTo(Mode.PRODUCTION);
  }
}
