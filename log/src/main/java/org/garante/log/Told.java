package org.garante.log;

import java.util.IdentityHashMap;
import java.util.Map;

/** A failure as it is told in the log: the same stack and causes, its words escaped. */
final class Told extends Throwable {
  private static final long serialVersionUID = 1L;

  private final String words;

  Told(Throwable thrown) {
    this(thrown, new IdentityHashMap<>());
  }

  private Told(Throwable thrown, Map<Throwable, Told> all) {
    super((String) null);
    all.put(thrown, this);
    words = EscapedLines.escaped(thrown.toString());
    setStackTrace(thrown.getStackTrace());
    Throwable cause = thrown.getCause();
    if (cause != null && !all.containsKey(cause)) {
      initCause(new Told(cause, all));
    }
    for (Throwable suppressed : thrown.getSuppressed()) {
      if (!all.containsKey(suppressed)) {
        addSuppressed(new Told(suppressed, all));
      }
    }
  }

  @Override
  public String toString() {
    return words;
  }
}
