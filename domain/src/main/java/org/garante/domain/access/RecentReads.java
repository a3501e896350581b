package org.garante.domain.access;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a session has opened of late: the same record opened again within ten minutes is one reading
 * (design.md, Evidence).
 */
public class RecentReads implements Serializable {
  private static final Duration ONE_READING = Duration.ofMinutes(10);

  private final Map<UUID, Instant> openedAt = new HashMap<>();

  /** Whether opening this now is a new reading; from then on it is not. */
  public synchronized boolean isNew(UUID record, Instant now) {
    openedAt.values().removeIf(at -> at.plus(ONE_READING).isBefore(now));
    return openedAt.putIfAbsent(record, now) == null;
  }
}
