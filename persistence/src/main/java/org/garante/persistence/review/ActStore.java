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
import org.garante.domain.review.rule.Strength;
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
    links.forEach(link -> addLink(act.id(), link));
    persons.forEach(person -> addPerson(act.id(), person));
    for (int i = 0; i < findings.size(); i++) {
      addFinding(act.id(), i, findings.get(i));
    }
  }

  private void addLink(UUID act, Link link) {
    Sql.of(entities, "insert into act_link (act_id, role, target) values (:act, :role, :target)")
        .with("act", act)
        .with("role", link.role())
        .with("target", link.record())
        .execute();
  }

  private void addPerson(UUID act, UUID person) {
    Sql.of(entities, "insert into act_person (act_id, person_id) values (:act, :person)")
        .with("act", act)
        .with("person", person)
        .execute();
  }

  private void addFinding(UUID act, int ordinal, Finding finding) {
    Sql.of(
            entities,
            """
            insert into act_finding (act_id, ordinal, rule, strength, path, message, arguments)
            values (:act, :ordinal, :rule, :strength, :path, :message, :arguments)
            """)
        .with("act", act)
        .with("ordinal", ordinal)
        .with("rule", finding.rule())
        .with("strength", finding.strength().name())
        .with("path", finding.path())
        .with("message", finding.message())
        .with("arguments", finding.arguments().toArray(String[]::new))
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
        .rows(
            row ->
                new Finding(
                    row.text("rule"),
                    row.constant("strength", Strength.class),
                    row.text("path"),
                    row.text("message"),
                    row.texts("arguments")));
  }

  @Override
  public Set<UUID> persons(UUID act) {
    return new HashSet<>(
        Sql.of(entities, "select person_id from act_person where act_id = :act")
            .with("act", act)
            .rows(row -> row.id("person_id")));
  }
}
