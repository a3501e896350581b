package org.garante.web.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Has the forms that one session sends answered one after the other. Faces keeps what a page knows
 * for the whole session, and whichever of two presses leaves the page first takes it from the other
 * while that is still being answered.
 */
final class FormQueue {
  private static final int LOCKS = 256;

  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);
  private final Duration patience;

  /**
   * Turns of presses.
   *
   * @param patience how long one waits for those before it; then it is answered beside them
   */
  FormQueue(Duration patience) {
    this.patience = patience;
  }

  /** What answers a press. */
  interface Answer {
    void give() throws IOException, ServletException;
  }

  /** Answers when those of the session that came before are answered. */
  void inTurn(String session, Answer answer) throws IOException, ServletException {
    ReentrantLock lock = locks[Math.floorMod(session.hashCode(), LOCKS)];
    boolean itsTurn = waited(lock);
    try {
      answer.give();
    } finally {
      if (itsTurn) {
        lock.unlock();
      }
    }
  }

  private boolean waited(ReentrantLock lock) {
    try {
      return lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
