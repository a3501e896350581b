package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.review.reading.CaseQuery;
import org.garante.domain.review.reading.TakenCase;
import org.garante.persistence.Sql;

/** Who has taken which case of the queue. */
@ApplicationScoped
public class CaseStore implements CaseQuery {
  private final EntityManager entities;

  @Inject
  public CaseStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Map<UUID, TakenCase> taken(Collection<UUID> submissions, UUID account) {
    return Sql.of(
            entities,
            """
            select t.submission_id, m.name, t.since, t.account_id = :account as mine
            from case_taken t join account a on a.id = t.account_id join staff_member m on m.id = a.staff_id
            where t.submission_id = any (cast(:submissions as uuid[]))
            """)
        .with("account", account)
        .with("submissions", submissions.toArray(UUID[]::new))
        .rows(
            row ->
                Map.entry(
                    row.id("submission_id"),
                    new TakenCase(row.text("name"), row.at("since"), row.flag("mine"))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public boolean take(UUID submission, UUID account, Instant at) {
    return Sql.of(
                entities,
                """
                insert into case_taken (submission_id, account_id, since)
                select q.submission_id, :account, :at from queue_entry q where q.submission_id = :submission
                on conflict (submission_id) do nothing
                """)
            .with("account", account)
            .with("at", at)
            .with("submission", submission)
            .execute()
        == 1;
  }

  @Override
  public void release(UUID submission, UUID account) {
    Sql.of(
            entities,
            "delete from case_taken where submission_id = :submission and account_id = :account")
        .with("submission", submission)
        .with("account", account)
        .execute();
  }
}
