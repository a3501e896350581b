package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.garante.domain.review.Transition;
import org.garante.domain.review.TransitionRepository;

/** Transitions. */
@ApplicationScoped
public class TransitionStore implements TransitionRepository {
  private final EntityManager entities;

  @Inject
  public TransitionStore(EntityManager entities) {
    this.entities = entities;
  }

  /** Who is signed in was told with the entry of the step, for the whole transaction. */
  @Override
  public void add(Transition transition) {
    entities.persist(transition);
  }

  @Override
  public List<Transition> of(UUID record) {
    return entities
        .createQuery(
            "select t from Transition t where t.record = :record order by t.at, t.id",
            Transition.class)
        .setParameter("record", record)
        .getResultList();
  }
}
