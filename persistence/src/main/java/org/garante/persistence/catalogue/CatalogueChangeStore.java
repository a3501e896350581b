package org.garante.persistence.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.garante.domain.catalogue.Agency;
import org.garante.domain.catalogue.CatalogueRepository;
import org.garante.domain.catalogue.Source;
import org.garante.persistence.Sql;

/** What administrators add to the catalogues, and agencies they close. */
@ApplicationScoped
public class CatalogueChangeStore implements CatalogueRepository {
  private final EntityManager entities;

  @Inject
  public CatalogueChangeStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Agency agency) {
    entities.persist(agency);
  }

  @Override
  public Optional<Agency> lock(String code) {
    Optional<Agency> agency =
        Optional.ofNullable(entities.find(Agency.class, code, LockModeType.PESSIMISTIC_WRITE));
    agency.ifPresent(found -> entities.refresh(found, LockModeType.PESSIMISTIC_WRITE));
    return agency;
  }

  @Override
  public void add(Source source) {
    Sql.of(
            entities,
            """
            insert into source (id, title, publisher, kind, published, reliability, credibility)
            values (:id, :title, :publisher, :kind, :published, :reliability, :credibility)
            """)
        .with("id", source.id())
        .with("title", source.title())
        .with("publisher", source.publisher())
        .with("kind", source.kind())
        .with("published", source.date())
        .with("reliability", source.reliability())
        .with("credibility", source.credibility())
        .execute();
  }
}
