package org.garante.domain.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundTaskTest {
  private final AtomicInteger taken = new AtomicInteger();
  private boolean failing = true;
  private final BackgroundTask turns =
      new BackgroundTask(
          "it cannot be done",
          () -> {
            taken.incrementAndGet();
            if (failing) {
              throw new IllegalStateException("no");
            }
          });

  @Test
  void trouble_is_remembered_until_a_turn_goes_well() {
    assertThat(turns.trouble()).isEmpty();
    turns.run();
    turns.run();
    assertThat(turns.trouble()).containsInstanceOf(IllegalStateException.class);
    failing = false;
    turns.run();
    assertThat(turns.trouble()).isEmpty();
    assertThat(taken).hasValue(3);
  }

  @Test
  void thread_knows_whether_it_takes_a_turn_also_after_one_that_failed() {
    List<Boolean> during = new ArrayList<>();
    new BackgroundTask(
            "it cannot be done",
            () -> {
              during.add(BackgroundTask.isRunning());
              throw new IllegalStateException("no");
            })
        .run();
    assertThat(during).containsExactly(true);
    assertThat(BackgroundTask.isRunning()).isFalse();
  }
}
