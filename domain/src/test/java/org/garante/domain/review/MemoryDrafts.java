package org.garante.domain.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Drafts in memory. */
public final class MemoryDrafts implements DraftRepository {
  private final Map<UUID, Draft> drafts = new LinkedHashMap<>();

  @Override
  public Optional<Draft> find(UUID id) {
    return Optional.ofNullable(drafts.get(id));
  }

  @Override
  public Optional<Draft> lock(UUID id) {
    return find(id);
  }

  @Override
  public Optional<Draft> openOf(UUID record) {
    return drafts.values().stream()
        .filter(draft -> draft.record().equals(Optional.of(record)))
        .findFirst();
  }

  @Override
  public void add(Draft draft) {
    drafts.put(draft.id(), draft);
  }

  @Override
  public void remove(Draft draft) {
    drafts.remove(draft.id());
  }

  /** All there are, oldest first. */
  public List<Draft> all() {
    return List.copyOf(drafts.values());
  }
}
