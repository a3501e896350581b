package org.garante.persistence.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.garante.domain.installation.DemoMarker;
import org.garante.persistence.Sql;

/** The demonstration's marker: one row. */
@ApplicationScoped
@Transactional
public class DemoMarkerStore implements DemoMarker {
  private final EntityManager entities;

  @Inject
  public DemoMarkerStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public boolean isLoaded() {
    return Sql.of(entities, "select finished_at is not null as loaded from demo_load")
        .first(row -> row.flag("loaded"))
        .orElse(false);
  }

  @Override
  public void begin(Instant at) {
    int begun =
        Sql.of(
                entities,
                "insert into demo_load (only_row, started_at) values (true, :at) on conflict do nothing")
            .with("at", at)
            .execute();
    if (begun == 0) {
      throw new IllegalStateException("an earlier load of the demonstration was cut off half-way");
    }
  }

  @Override
  public void end(Instant at) {
    Sql.of(entities, "update demo_load set finished_at = :at").with("at", at).execute();
  }
}
