package org.garante.domain.background;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something done again and again. What goes wrong is logged when it begins, when it becomes
 * something else and when it ends, not at every turn, and remembered until a turn goes well.
 */
public final class BackgroundTask {
  private static final Logger LOG = System.getLogger(BackgroundTask.class.getName());

  private static final ThreadLocal<Boolean> RUNNING = ThreadLocal.withInitial(() -> false);

  private final String failing;
  private final Runnable work;
  private volatile @Nullable RuntimeException trouble;

  /** Work to be done at every turn; {@code failing} is what the log says when it fails. */
  public BackgroundTask(String failing, Runnable work) {
    this.failing = failing;
    this.work = work;
  }

  /** One turn. It never throws, or there would be no next. */
  public void run() {
    RuntimeException before = trouble;
    RUNNING.set(true);
    try {
      work.run();
      trouble = null;
      if (before != null) {
        LOG.log(Level.INFO, "{0}: no longer", failing);
      }
    } catch (RuntimeException e) {
      trouble = e;
      if (before == null || !before.getClass().equals(e.getClass())) {
        LOG.log(Level.ERROR, failing, e);
      }
    } finally {
      RUNNING.remove();
    }
  }

  /** Whether this thread is in such a turn, so that nobody's request asks for what it does. */
  public static boolean isRunning() {
    return RUNNING.get();
  }

  /** Why the last turn failed; empty if it went well, or there was none. */
  public Optional<RuntimeException> trouble() {
    return Optional.ofNullable(trouble);
  }
}
