package org.garante.persistence.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.garante.domain.readiness.Readiness;
import org.garante.persistence.Sql;

/** The server is ready only while its database answers. */
@ApplicationScoped
public class DatabaseReadiness implements Readiness {
  private final EntityManager entities;

  @Inject
  public DatabaseReadiness(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<String> waitingFor() {
    try {
      Sql.of(entities, "select 1 as answer").first(row -> row);
      return Optional.empty();
    } catch (PersistenceException | IllegalStateException e) {
      return Optional.of("database");
    }
  }
}
