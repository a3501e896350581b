package org.garante.domain.background;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something done again and again. What goes wrong is logged when it begins, when it becomes
 * something else and when it ends, not at every turn, and remembered until a turn goes well.
 */
public final class Turns {
  private static final Logger LOG = System.getLogger(Turns.class.getName());

  private static final ThreadLocal<Boolean> TAKEN = ThreadLocal.withInitial(() -> false);

  private final String failing;
  private final Runnable deed;
  private volatile @Nullable RuntimeException trouble;

  /** Turns of a deed; {@code failing} is what the log says when it fails. */
  public Turns(String failing, Runnable deed) {
    this.failing = failing;
    this.deed = deed;
  }

  /** One turn. It never throws, or there would be no next. */
  public void take() {
    RuntimeException before = trouble;
    TAKEN.set(true);
    try {
      deed.run();
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
      TAKEN.remove();
    }
  }

  /** Whether this thread is taking a turn, so that nobody's request asks for what it does. */
  public static boolean areTaken() {
    return TAKEN.get();
  }

  /** Why the last turn failed; empty if it went well, or there was none. */
  public Optional<RuntimeException> trouble() {
    return Optional.ofNullable(trouble);
  }
}
