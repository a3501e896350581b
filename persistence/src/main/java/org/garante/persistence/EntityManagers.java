package org.garante.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Gives repositories the container's entity manager by constructor, so that tests can give them
 * another.
 */
@Dependent
public class EntityManagers {
  @Produces
  @PersistenceContext(unitName = "garante")
  private EntityManager entityManager;
}
