package org.garante.domain.installation;

import java.time.Instant;

/**
 * Remembers whether the demonstration was loaded, so that a load cut off half-way is not taken for
 * one.
 */
public interface DemoMarker {
  /** Whether a load has ended well. */
  boolean isLoaded();

  /**
   * Notes that a load begins.
   *
   * @throws IllegalStateException if one began before and did not end
   */
  void begin(Instant at);

  void end(Instant at);
}
