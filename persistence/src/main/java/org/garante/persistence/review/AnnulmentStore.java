package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.review.Annulment;
import org.garante.domain.review.AnnulmentRepository;
import org.garante.persistence.Locked;

/** Annulments. */
@ApplicationScoped
public class AnnulmentStore implements AnnulmentRepository {
  private final EntityManager entities;

  @Inject
  public AnnulmentStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Annulment annulment) {
    entities.persist(annulment);
  }

  @Override
  public Optional<Annulment> lock(UUID id) {
    return Locked.find(entities, Annulment.class, id);
  }

  @Override
  public Optional<Annulment> openOf(UUID record) {
    return entities
        .createQuery(
            "select a from Annulment a where a.record = :record and a.state in :open",
            Annulment.class)
        .setParameter("record", record)
        .setParameter("open", List.of(Annulment.State.PROPOSED, Annulment.State.SECONDED))
        .getResultStream()
        .findFirst();
  }
}
