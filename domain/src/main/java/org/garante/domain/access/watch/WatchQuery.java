package org.garante.domain.access.watch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads alerts and locks for lists. */
public interface WatchQuery {
  /** Open ones first, then the newest. */
  List<AlertRow> alerts(int before, int limit);

  /** How many are open. */
  long open();

  /** What keeps the account locked. */
  Optional<LockRow> lock(UUID account);
}
