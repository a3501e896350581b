package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.review.Transition;
import org.garante.domain.review.TransitionRepository;
import org.garante.persistence.SignedIn;

/** Transitions. */
@ApplicationScoped
public class TransitionStore implements TransitionRepository {
  private final EntityManager entities;
  private final CurrentAccount current;

  @Inject
  public TransitionStore(EntityManager entities, CurrentAccount current) {
    this.entities = entities;
    this.current = current;
  }

  @Override
  public void add(Transition transition) {
    SignedIn.tell(entities, current);
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
