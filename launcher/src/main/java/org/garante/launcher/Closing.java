package org.garante.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends what was started, last first, once: when the command is done, or on Ctrl-C or a stop from
 * another terminal, which Java tells through a shutdown hook.
 */
final class Closing implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Closing.class.getName());

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private volatile boolean interrupted;

  Closing() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  interrupted = true;
                  close();
                },
                "closing"));
  }

  <T extends AutoCloseable> T add(T closeable) {
    synchronized (started) {
      started.push(closeable);
    }
    return closeable;
  }

  /** Whether somebody asked it to end. */
  boolean interrupted() {
    return interrupted;
  }

  @Override
  public void close() {
    synchronized (started) {
      while (!started.isEmpty()) {
        try {
          started.pop().close();
        } catch (Exception e) {
          LOG.log(Level.WARNING, "could not be closed", e);
        }
      }
    }
  }
}
