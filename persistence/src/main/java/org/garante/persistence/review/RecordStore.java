package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.review.Folio;
import org.garante.domain.review.RecordRepository;
import org.garante.domain.review.RegisterRecord;
import org.garante.persistence.Locked;
import org.garante.persistence.Sql;

/** Records. */
@ApplicationScoped
public class RecordStore implements RecordRepository {
  private final EntityManager entities;

  @Inject
  public RecordStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<RegisterRecord> find(UUID id) {
    return Optional.ofNullable(entities.find(RegisterRecord.class, id));
  }

  @Override
  public Optional<RegisterRecord> find(Folio folio) {
    return entities
        .createQuery("select r from RegisterRecord r where r.folio = :folio", RegisterRecord.class)
        .setParameter("folio", folio.text())
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<RegisterRecord> find(Set<UUID> ids) {
    return entities
        .createQuery("select r from RegisterRecord r where r.id in :ids", RegisterRecord.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  @Override
  public Optional<RegisterRecord> lock(UUID id) {
    return Locked.find(entities, RegisterRecord.class, id);
  }

  @Override
  public List<RegisterRecord> lock(Set<UUID> ids) {
    return Locked.all(entities, RegisterRecord.class, ids);
  }

  @Override
  public void add(RegisterRecord record) {
    entities.persist(record);
  }

  /** What was done before it is written first, while nobody waits. */
  @Override
  public long nextInSeries(String kind, int year, String agency) {
    entities.flush();
    return Sql.of(
            entities,
            """
            insert into folio_counter (kind, year, agency, last) values (:kind, :year, :agency, 1)
            on conflict (kind, year, agency) do update set last = folio_counter.last + 1
            returning last
            """)
        .with("kind", kind)
        .with("year", year)
        .with("agency", agency)
        .first(row -> row.count("last"))
        .orElseThrow();
  }

  @Override
  public ScopeAndAuthors scopeAndAuthors(UUID record, boolean onceApproved) {
    return scopeAndAuthors(Map.of(record, onceApproved)).get(record);
  }

  @Override
  public Map<UUID, ScopeAndAuthors> scopeAndAuthors(Map<UUID, Boolean> onceApproved) {
    Map<UUID, ScopeAndAuthors> found = new HashMap<>();
    Sql.of(
            entities,
            """
            select r.id,
              array(
                select c.agency from submission_scope c
                where c.submission_id = coalesce(
                  r.in_force,
                  case when r.id = any (cast(:once as uuid[])) then null else
                    (select s.id from submission s where s.record_id = r.id order by s.number desc limit 1) end)
              ) as scope,
              array(
                select distinct a.staff_id from submission_author a
                join submission s on s.id = a.submission_id where s.record_id = r.id
              ) as authors
            from record r where r.id = any (cast(:records as uuid[]))
            """)
        .with(
            "once",
            onceApproved.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toArray(UUID[]::new))
        .with("records", onceApproved.keySet().toArray(UUID[]::new))
        .rows(
            row ->
                Map.entry(
                    row.id("id"),
                    new ScopeAndAuthors(
                        new HashSet<>(row.texts("scope")), new HashSet<>(row.ids("authors")))))
        .forEach(each -> found.put(each.getKey(), each.getValue()));
    return found;
  }
}
