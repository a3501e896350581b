package org.garante.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormQueueTest {
  private final List<String> answered = new CopyOnWriteArrayList<>();
  private final CountDownLatch answering = new CountDownLatch(1);
  private final CountDownLatch enough = new CountDownLatch(1);
  private FormQueue presses = new FormQueue(Duration.ofMinutes(1));

  @AfterEach
  void nothingIsLeftWaiting() {
    enough.countDown();
  }

  @Test
  void second_press_of_a_session_waits_for_the_first() throws Exception {
    Thread first = pressed("ana", this::slowly);
    answering.await();
    Thread second = pressed("ana", () -> answered.add("second"));
    while (second.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    assertThat(answered).isEmpty();
    enough.countDown();
    first.join();
    second.join();
    assertThat(answered).containsExactly("first", "second");
  }

  @Test
  void press_of_another_session_waits_for_nobody() throws Exception {
    Thread first = pressed("ana", this::slowly);
    answering.await();
    presses.inTurn("beto", () -> answered.add("other"));
    assertThat(answered).containsExactly("other");
    enough.countDown();
    first.join();
  }

  @Test
  void press_that_has_waited_long_enough_is_answered_beside_the_first() throws Exception {
    presses = new FormQueue(Duration.ZERO);
    Thread first = pressed("ana", this::slowly);
    answering.await();
    presses.inTurn("ana", () -> answered.add("second"));
    assertThat(answered).containsExactly("second");
    enough.countDown();
    first.join();
  }

  @Test
  void press_that_fails_lets_the_next_have_its_turn() throws Exception {
    assertThat(
            catchThrowable(
                () ->
                    presses.inTurn(
                        "ana",
                        () -> {
                          throw new IllegalStateException("no");
                        })))
        .isInstanceOf(IllegalStateException.class);
    Thread next = pressed("ana", () -> answered.add("next"));
    next.join(Duration.ofSeconds(30).toMillis());
    assertThat(answered).containsExactly("next");
  }

  private void slowly() {
    answering.countDown();
    try {
      enough.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    answered.add("first");
  }

  private Thread pressed(String session, FormQueue.Answer answer) {
    Thread thread =
        new Thread(
            () -> {
              try {
                presses.inTurn(session, answer);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    thread.start();
    return thread;
  }
}
