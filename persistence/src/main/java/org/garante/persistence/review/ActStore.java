package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.review.Act;
import org.garante.domain.review.ActKind;
import org.garante.domain.review.ActRepository;
import org.garante.domain.review.ActStatus;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Link;
import org.garante.persistence.Locked;
import org.garante.persistence.Sql;

/** Acts with what goes with them. */
@ApplicationScoped
public class ActStore implements ActRepository {
  private final EntityManager entities;

  @Inject
  public ActStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(
      Act act, ActKind<?> kind, List<Link> links, Set<UUID> persons, List<Finding> findings) {
    entities.persist(act);
    entities.flush();
    kind.table()
        .ifPresent(
            table ->
                new TypedWriter(entities)
                    .write(kind.model(), table, "act_id", act.id(), FormJson.parse(act.content())));
    addBeside(act.id(), links, persons, findings);
  }

  /** Links, persons and findings, however many, in one statement. */
  private void addBeside(UUID act, List<Link> links, Set<UUID> persons, List<Finding> findings) {
    Sql.of(
            entities,
            """
            with links as (
              insert into act_link (act_id, role, target)
              select :act, role, target from unnest(cast(:roles as text[]), cast(:targets as uuid[])) as l (role, target)),
            persons as (
              insert into act_person (act_id, person_id) select :act, id from unnest(cast(:persons as uuid[])) as p (id))
            insert into act_finding (act_id, ordinal, rule, strength, path, message, arguments)
            select :act, ordinal, rule, strength, path, message, arguments
            from jsonb_to_recordset(cast(:findings as jsonb)) as f (
              ordinal integer, rule text, strength text, path text, message text, arguments text[])
            """)
        .with("act", act)
        .with("roles", links.stream().map(Link::role).toArray(String[]::new))
        .with("targets", links.stream().map(Link::record).toArray(UUID[]::new))
        .with("persons", persons.toArray(UUID[]::new))
        .with("findings", FindingRows.json(findings).toString())
        .execute();
  }

  @Override
  public Optional<Act> find(UUID id) {
    return Optional.ofNullable(entities.find(Act.class, id));
  }

  @Override
  public Optional<Act> lock(UUID id) {
    return Locked.find(entities, Act.class, id);
  }

  @Override
  public List<Act> of(UUID record) {
    return entities
        .createQuery("select a from Act a where a.record = :record", Act.class)
        .setParameter("record", record)
        .getResultStream()
        .sorted(ORDER)
        .toList();
  }

  @Override
  public List<Act> of(Set<UUID> records) {
    return entities
        .createQuery("select a from Act a where a.record in :records", Act.class)
        .setParameter("records", records)
        .getResultList();
  }

  @Override
  public Set<UUID> withOpenAlone(Set<UUID> records) {
    return Set.copyOf(
        Sql.of(
                entities,
                """
                select distinct record_id from act
                where record_id = any (cast(:records as uuid[])) and alone and status in ('ENTERED', 'SIGNED')
                """)
            .with("records", records.toArray(UUID[]::new))
            .rows(row -> row.id("record_id")));
  }

  @Override
  public Optional<Act> openAlone(UUID record) {
    return entities
        .createQuery(
            "select a from Act a where a.record = :record and a.alone and a.status in :open",
            Act.class)
        .setParameter("record", record)
        .setParameter("open", List.of(ActStatus.ENTERED, ActStatus.SIGNED))
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Finding> findings(UUID act) {
    return Sql.of(
            entities,
            """
            select rule, strength, path, message, arguments from act_finding
            where act_id = :act order by ordinal
            """)
        .with("act", act)
        .rows(FindingRows::finding);
  }

  @Override
  public Set<UUID> persons(UUID act) {
    return new HashSet<>(
        Sql.of(entities, "select person_id from act_person where act_id = :act")
            .with("act", act)
            .rows(row -> row.id("person_id")));
  }
}
