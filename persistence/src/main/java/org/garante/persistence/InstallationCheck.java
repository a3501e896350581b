package org.garante.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Refuses to start on a database that is not this installation's: one the demonstration made is
 * none for production, nor the reverse. Whether its schema is current, Hibernate checks when it
 * starts, and the launcher before.
 */
@ApplicationScoped
public class InstallationCheck {
  private static final Logger LOG = System.getLogger(InstallationCheck.class.getName());

  private final EntityManager entities;

  @Inject
  public InstallationCheck(EntityManager entities) {
    this.entities = entities;
  }

  void atStart(@Observes Startup event) {
    String wanted = Optional.ofNullable(System.getenv("GARANTE_MODE")).orElse("production");
    Optional<String> made =
        Sql.of(entities, "select mode from installation").first(row -> row.text("mode"));
    if (made.isPresent() && !made.get().equals(wanted)) {
      String why =
          "the database was made in mode %s and the server runs in mode %s"
              .formatted(made.get(), wanted);
      LOG.log(Level.ERROR, "refused: " + why);
      throw new IllegalStateException(why);
    }
  }
}
