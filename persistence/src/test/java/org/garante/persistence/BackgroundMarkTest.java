package org.garante.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.garante.domain.background.BackgroundTask;
import org.junit.jupiter.api.Test;

/** A statement is the background's if nobody's request asked for it. */
class BackgroundMarkTest {
  private final BackgroundMark mark = new BackgroundMark();

  @Test
  void statement_of_a_request_stays_as_it_is() {
    assertThat(mark.inspect("select 1")).isEqualTo("select 1");
  }

  @Test
  void statement_of_the_background_is_marked_once() {
    List<String> asked = new ArrayList<>();

    new BackgroundTask("test", () -> asked.add(mark.inspect(BackgroundMark.of("select 1")))).run();

    assertThat(asked).containsExactly("/* background */ select 1");
  }
}
