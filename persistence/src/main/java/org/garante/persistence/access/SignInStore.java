package org.garante.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.garante.domain.access.signin.SignInRepository;
import org.garante.persistence.Sql;

/** Attempts to sign in. */
@ApplicationScoped
public class SignInStore implements SignInRepository {
  private final EntityManager entities;

  @Inject
  public SignInStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<Instant> wrong(String accountKey, String source, Instant since) {
    Sql.of(
            entities,
            "select 1 as held from pg_advisory_xact_lock(hashtextextended(:key || :source, 0))")
        .with("key", accountKey)
        .with("source", source)
        .rows(row -> 1);
    return Sql.of(
            entities,
            """
            select a.at from sign_in_attempt a
            where a.account_key = :key and a.source = :source and a.at > :since and not a.succeeded
              and a.at > coalesce(
                (select max(s.at) from sign_in_attempt s
                 where s.account_key = :key and s.source = :source and s.succeeded), '-infinity')
            order by a.at
            """)
        .with("key", accountKey)
        .with("source", source)
        .with("since", since)
        .rows(row -> row.at("at"));
  }

  @Override
  public List<Instant> wrongFrom(String source, Instant since) {
    Sql.of(entities, "select 1 as held from pg_advisory_xact_lock(hashtextextended(:source, 1))")
        .with("source", source)
        .rows(row -> 1);
    return Sql.of(
            entities,
            """
            select a.at from sign_in_attempt a
            where a.source = :source and a.at > :since and not a.succeeded order by a.at
            """)
        .with("source", source)
        .with("since", since)
        .rows(row -> row.at("at"));
  }

  @Override
  public void add(UUID attempt, String accountKey, String source, Instant at) {
    Sql.of(
            entities,
            """
            insert into sign_in_attempt (id, account_key, source, at, succeeded)
            values (:id, :key, :source, :at, false)
            """)
        .with("id", attempt)
        .with("key", accountKey)
        .with("source", source)
        .with("at", at)
        .execute();
  }

  @Override
  public void succeeded(UUID attempt) {
    Sql.of(entities, "update sign_in_attempt set succeeded = true where id = :id")
        .with("id", attempt)
        .execute();
  }

  @Override
  public void forget(Instant before) {
    Sql.of(entities, "delete from sign_in_attempt where at < :before")
        .with("before", before)
        .execute();
  }
}
