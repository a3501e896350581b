package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Action;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.reading.RegisterQuery.LikelyMatch;
import org.garante.domain.review.reading.RegisterQuery.PersonRow;
import org.garante.domain.review.reading.Viewer;
import org.garante.persistence.Sql;
import org.garante.persistence.access.Condition;
import org.garante.persistence.access.PermitSql;

/** Whom records are about: their persons, who was shown them, and who may be the same. */
@ApplicationScoped
public class IdentityStore {
  private final EntityManager entities;
  private final PermitSql permits;
  private final Kinds kinds;

  @Inject
  public IdentityStore(EntityManager entities, PermitSql permits, Kinds kinds) {
    this.entities = entities;
    this.permits = permits;
    this.kinds = kinds;
  }

  List<PersonRow> persons(UUID record) {
    return Sql.of(
            entities,
            """
            select s.id as submission, p.id as person, p.pseudonym
            from submission s
            join submission_person sp on sp.submission_id = s.id
            join person p on p.id = sp.person_id
            where s.record_id = :record
            """)
        .with("record", record)
        .rows(row -> new PersonRow(row.id("submission"), row.id("person"), row.text("pseudonym")));
  }

  boolean hasUnmasked(UUID account, UUID record, Instant since) {
    return Sql.of(
            entities,
            """
            select exists (
              select from unmasking where account_id = :account and record_id = :record and at >= :since) as unmasked
            """)
        .with("account", account)
        .with("record", record)
        .with("since", since)
        .first(row -> row.flag("unmasked"))
        .orElseThrow();
  }

  void keepUnmasking(UUID account, UUID record, String reason, Instant at, UUID entry) {
    entities.flush();
    Sql.of(
            entities,
            """
            insert into unmasking (id, account_id, record_id, reason, at, entry_id)
            values (:id, :account, :record, :reason, :at, :entry)
            """)
        .with("id", UUID.randomUUID())
        .with("account", account)
        .with("record", record)
        .with("reason", reason)
        .with("at", at)
        .with("entry", entry)
        .execute();
  }

  List<LikelyMatch> likelyMatches(
      String plainName, Optional<Instant> around, UUID exceptPerson, Viewer viewer, int limit) {
    Condition reached = permits.reached(Action.READ, viewer, "r.in_force", "s.id");
    return reached
        .bind(
            Sql.of(
                entities,
                """
            select r.folio, r.owner_agency, s.headline, sp.person_id, r.handling = 'NORMAL' and %s as shown
            from submission_search x
            join submission s on s.id = x.submission_id
            join record r on r.id = s.record_id and not r.annulled
            join submission_person sp on sp.submission_id = s.id
            where r.kind in (:kinds) and sp.person_id <> :except
              and x.identity @@ names_near(:name)
              and similarity(x.identity_plain, plain_text(:name)) > 0.6
              and s.number = (select max(o.number) from submission o where o.record_id = r.id)
            order by similarity(x.identity_plain, plain_text(:name)) desc,
              abs(extract(epoch from s.occurred_at - :around)), r.folio limit :most
            """
                    .formatted(reached.text())))
        .with("kinds", ofKnownPersons())
        .with("except", exceptPerson)
        .with("name", plainName)
        .with("around", around.orElse(Instant.EPOCH))
        .with("most", limit)
        .rows(
            row ->
                new LikelyMatch(
                    row.text("folio"),
                    row.text("owner_agency"),
                    row.flag("shown") ? row.text("headline") : "",
                    row.findId("person_id").filter(person -> row.flag("shown"))));
  }

  /** Codes of the kinds in which a person who is known already is picked. */
  private List<String> ofKnownPersons() {
    return kinds.all().stream()
        .filter(kind -> kind.personPath().isPresent())
        .map(RecordKind::code)
        .toList();
  }
}
