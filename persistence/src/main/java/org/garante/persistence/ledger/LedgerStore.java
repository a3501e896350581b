package org.garante.persistence.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.LedgerOpening;
import org.garante.domain.ledger.LedgerRepository;
import org.garante.persistence.Sql;

/** The ledger in tables that its role can only add to. */
@ApplicationScoped
public class LedgerStore implements LedgerRepository {
  private final EntityManager entities;

  @Inject
  public LedgerStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(LedgerEntry entry, List<LedgerOpening> openings) {
    entities.persist(entry);
    openings.forEach(entities::persist);
  }

  @Override
  public List<LedgerOpening> openings(UUID entry) {
    return entities
        .createQuery(
            "select o from LedgerOpening o where o.entry = :entry order by o.leaf",
            LedgerOpening.class)
        .setParameter("entry", entry)
        .getResultList();
  }

  @Override
  public Duration longestUnsealed(Instant until) {
    return Sql.of(
            entities,
            """
            select coalesce(extract(epoch from clock_timestamp() - min(since)) * 1000, 0)::bigint as waited
            from ledger_pending p
            join ledger_entry e on e.id = p.entry_id
            where e.at <= :until
            """)
        .with("until", until)
        .first(row -> row.count("waited"))
        .map(Duration::ofMillis)
        .orElse(Duration.ZERO);
  }
}
