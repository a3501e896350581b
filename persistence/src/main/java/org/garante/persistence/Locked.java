package org.garante.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds a row and holds it until the transaction ends, as it is in the database then and not as it
 * was read before.
 */
public final class Locked {
  private Locked() {}

  public static <T> Optional<T> find(EntityManager entities, Class<T> type, UUID id) {
    @Nullable T found = entities.find(type, id, LockModeType.PESSIMISTIC_WRITE);
    if (found != null) {
      entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
    }
    return Optional.ofNullable(found);
  }
}
