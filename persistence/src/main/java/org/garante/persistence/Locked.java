package org.garante.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows and holds them until the transaction ends, as they are in the database then and not as
 * they were read before.
 */
public final class Locked {
  private Locked() {}

  public static <T> Optional<T> find(EntityManager entities, Class<T> type, UUID id) {
    boolean read = isRead(entities, type, id);
    @Nullable T found = entities.find(type, id, LockModeType.PESSIMISTIC_WRITE);
    if (found != null && read) {
      entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
    }
    return Optional.ofNullable(found);
  }

  /** Several, in one statement and always in the same order: by id, as the database sorts them. */
  public static <T> List<T> all(EntityManager entities, Class<T> type, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<UUID> read = ids.stream().filter(id -> isRead(entities, type, id)).toList();
    List<T> found =
        entities
            .createQuery(
                "select e from %s e where e.id in :ids order by e.id"
                    .formatted(type.getSimpleName()),
                type)
            .setParameter("ids", ids)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    read.forEach(id -> entities.refresh(entities.find(type, id)));
    return found;
  }

  /** Whether this transaction has read it before. */
  private static boolean isRead(EntityManager entities, Class<?> type, UUID id) {
    var session = entities.unwrap(SharedSessionContractImplementor.class);
    var described = session.getFactory().getMappingMetamodel().getEntityDescriptor(type);
    return session.getPersistenceContext().containsEntity(session.generateEntityKey(id, described));
  }
}
