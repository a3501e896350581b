package org.garante.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @Test
  void the_demo_can_start_over_on_another_port() {
    assertThat(CommandLine.parse(List.of("demo", "--port", "9000", "--fresh")))
        .isEqualTo(new CommandLine("demo", true, OptionalInt.of(9000)));
  }

  @Test
  void words_are_cleaned_and_what_nobody_sees_is_refused() {
    assertThat(CommandLine.parse(List.of("demo\u00a0", "--port", "\u20039000")))
        .isEqualTo(new CommandLine("demo", false, OptionalInt.of(9000)));
    for (String word : List.of("demo\u200b", "de\u00admo", "demo\u0000", "\u001b[31mdemo")) {
      assertThatThrownBy(() -> CommandLine.parse(List.of(word)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("given.unreadable");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "help", "demo --frehs", "demo --port", "start --fresh", "stop now"})
  void what_is_not_known_is_refused(String line) {
    List<String> words = line.isEmpty() ? List.of() : List.of(line.split(" "));

    assertThatThrownBy(() -> CommandLine.parse(words)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "80a", "-1", "", "99999999999"})
  void a_port_is_a_number_that_ports_can_have(String port) {
    assertThatThrownBy(() -> CommandLine.portNumber(port)).isInstanceOf(Refusal.class);
  }
}
