package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.review.Draft;
import org.garante.domain.review.DraftRepository;
import org.garante.persistence.Locked;

/** Drafts. */
@ApplicationScoped
public class DraftStore implements DraftRepository {
  private final EntityManager entities;

  @Inject
  public DraftStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<Draft> find(UUID id) {
    return Optional.ofNullable(entities.find(Draft.class, id));
  }

  @Override
  public Optional<Draft> lock(UUID id) {
    return Locked.find(entities, Draft.class, id);
  }

  @Override
  public Optional<Draft> openOf(UUID record) {
    return entities
        .createQuery("select d from Draft d where d.record = :record", Draft.class)
        .setParameter("record", record)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void add(Draft draft) {
    entities.persist(draft);
  }

  @Override
  public void remove(Draft draft) {
    entities.remove(draft);
  }
}
