package org.garante.domain.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Annulments in memory. */
public final class MemoryAnnulments implements AnnulmentRepository {
  private final Map<UUID, Annulment> all = new LinkedHashMap<>();

  @Override
  public void add(Annulment annulment) {
    all.put(annulment.id(), annulment);
  }

  @Override
  public Optional<Annulment> lock(UUID id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public Optional<Annulment> openOf(UUID record) {
    return of(record).stream().filter(Annulment::isOpen).findFirst();
  }

  /** All of a record, oldest first. */
  public List<Annulment> of(UUID record) {
    return all.values().stream().filter(annulment -> annulment.record().equals(record)).toList();
  }

  /** All there are, oldest first. */
  public List<Annulment> all() {
    return List.copyOf(all.values());
  }
}
