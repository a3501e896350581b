package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.garante.domain.review.live.Held;
import org.garante.domain.review.live.LiveFindingRepository;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Judgement;
import org.garante.domain.review.rule.Strength;
import org.garante.persistence.Sql;

/** What the rules find now, kept by SQL: whole submissions at a time, never an entity. */
@ApplicationScoped
public class LiveFindingStore implements LiveFindingRepository {
  private static final String TURN = "org.garante.domain.review.live";

  private final EntityManager entities;

  @Inject
  public LiveFindingStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<Held> of(UUID submission) {
    return Sql.of(
            entities,
            """
            select rule, strength, path, message, arguments, since, gone_at from live_finding
            where submission_id = :submission order by ordinal, id
            """)
        .with("submission", submission)
        .rows(row -> new Held(finding(row), row.at("since"), row.findAt("gone_at")));
  }

  private static Finding finding(Sql.Row row) {
    return new Finding(
        row.text("rule"),
        row.constant("strength", Strength.class),
        row.text("path"),
        row.text("message"),
        row.texts("arguments"));
  }

  @Override
  public Optional<Kept> kept(UUID submission) {
    return Sql.of(
            entities,
            """
            select j.changes_at, array(select u.key from judged_upon u where u.submission_id = j.submission_id) as upon
            from judgement j where j.submission_id = :submission
            """)
        .with("submission", submission)
        .first(row -> new Kept(row.findAt("changes_at"), Set.copyOf(row.texts("upon"))));
  }

  @Override
  public void keep(UUID record, UUID submission, Judgement judgement) {
    Sql.of(
            entities,
            """
            insert into judgement (submission_id, record_id, judged_at, changes_at)
            values (:submission, :record, :at, cast(nullif(:changes, '') as timestamptz))
            on conflict (submission_id) do update set judged_at = excluded.judged_at, changes_at = excluded.changes_at
            """)
        .with("submission", submission)
        .with("record", record)
        .with("at", judgement.at())
        .with("changes", judgement.changes().map(Instant::toString).orElse(""))
        .execute();
    keepUpon(submission, judgement.upon());
    keepFindings(submission, judgement);
  }

  private void keepUpon(UUID submission, Set<String> upon) {
    String[] keys = upon.toArray(String[]::new);
    Sql.of(
            entities,
            """
            with given as (select unnest(cast(:keys as text[])) as key),
            gone as (
              delete from judged_upon u
              where u.submission_id = :submission and u.key not in (select key from given))
            insert into judged_upon (submission_id, key) select :submission, key from given
            on conflict do nothing
            """)
        .with("submission", submission)
        .with("keys", keys)
        .execute();
  }

  private void keepFindings(UUID submission, Judgement judgement) {
    Map<Finding, Long> held =
        Sql.of(
                entities,
                """
                select id, rule, strength, path, message, arguments from live_finding
                where submission_id = :submission and gone_at is null
                """)
            .with("submission", submission)
            .rows(row -> Map.entry(finding(row), row.count("id")))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    List<Finding> found = judgement.findings();
    Set<Long> gone =
        held.entrySet().stream()
            .filter(entry -> !found.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    if (!gone.isEmpty()) {
      Sql.of(entities, "update live_finding set gone_at = :at where id in (:ids)")
          .with("at", judgement.at())
          .with("ids", gone)
          .execute();
    }
    IntStream.range(0, found.size())
        .filter(i -> !held.containsKey(found.get(i)))
        .forEach(i -> add(submission, i, found.get(i), judgement.at()));
  }

  private void add(UUID submission, int ordinal, Finding finding, Instant at) {
    Sql.of(
            entities,
            """
            insert into live_finding (submission_id, ordinal, rule, strength, path, message, arguments, since)
            values (:submission, :ordinal, :rule, :strength, :path, :message, :arguments, :at)
            """)
        .with("submission", submission)
        .with("ordinal", ordinal)
        .with("rule", finding.rule())
        .with("strength", finding.strength().name())
        .with("path", finding.path())
        .with("message", finding.message())
        .with("arguments", finding.arguments().toArray(String[]::new))
        .with("at", at)
        .execute();
  }

  @Override
  public Set<String> keepOnly(UUID record, Set<UUID> submissions) {
    UUID[] kept = submissions.toArray(UUID[]::new);
    Set<String> left =
        new HashSet<>(
            Sql.of(
                    entities,
                    """
                    select distinct u.key from judgement j join judged_upon u on u.submission_id = j.submission_id
                    where j.record_id = :record and j.submission_id <> all (cast(:kept as uuid[]))
                    """)
                .with("record", record)
                .with("kept", kept)
                .rows(row -> row.text("key")));
    Sql.of(
            entities,
            "delete from judgement where record_id = :record and submission_id <> all (cast(:kept as uuid[]))")
        .with("record", record)
        .with("kept", kept)
        .execute();
    return left;
  }

  @Override
  public void wake(Set<String> keys, Instant at) {
    if (keys.isEmpty()) {
      return;
    }
    new TreeSet<>(keys)
        .forEach(
            key ->
                Sql.of(
                        entities,
                        """
                        insert into finding_wake (key, at) select :key, :at
                        where exists (select from judged_upon u where u.key = :key)
                        """)
                    .with("key", key)
                    .with("at", at)
                    .execute());
  }

  @Override
  public boolean isDue(Instant now) {
    return Sql.of(
            entities,
            """
            select exists (select from judgement where changes_at <= :now)
              or exists (select from finding_wake) as due
            """)
        .with("now", now)
        .first(row -> row.flag("due"))
        .orElse(false);
  }

  @Override
  public void alone() {
    Sql.of(
            entities,
            "select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text) as alone")
        .with("name", TURN)
        .rows(row -> true);
  }

  @Override
  public List<Wake> wakes(int most) {
    return Sql.of(entities, "select id, key from finding_wake order by id limit :most")
        .with("most", most)
        .rows(row -> new Wake(row.count("id"), row.text("key")));
  }

  @Override
  public void forget(List<Wake> answered) {
    Sql.of(entities, "delete from finding_wake where id in (:ids)")
        .with("ids", answered.stream().map(Wake::id).toList())
        .execute();
  }

  @Override
  public Set<UUID> watching(Set<String> keys) {
    return Set.copyOf(
        Sql.of(entities, "select distinct submission_id from judged_upon where key in (:keys)")
            .with("keys", keys)
            .rows(row -> row.id("submission_id")));
  }

  @Override
  public void callUp(List<UUID> submissions, Instant now) {
    Sql.of(
            entities,
            """
            update judgement set changes_at = least(changes_at, :now)
            where submission_id = any (cast(:submissions as uuid[]))
            """)
        .with("now", now)
        .with("submissions", submissions.toArray(UUID[]::new))
        .execute();
  }

  @Override
  public List<UUID> due(Instant now, int most) {
    return Sql.of(
            entities,
            "select submission_id from judgement where changes_at <= :now order by changes_at limit :most")
        .with("now", now)
        .with("most", most)
        .rows(row -> row.id("submission_id"));
  }

  @Override
  public List<UUID> stale(Instant before, int most) {
    return Sql.of(
            entities,
            "select submission_id from judgement where judged_at < :before order by judged_at limit :most")
        .with("before", before)
        .with("most", most)
        .rows(row -> row.id("submission_id"));
  }

  @Override
  public List<UUID> lockFree(Set<UUID> submissions) {
    return Sql.of(
            entities,
            """
            select submission_id from judgement where submission_id = any (cast(:submissions as uuid[]))
            for update skip locked
            """)
        .with("submissions", submissions.toArray(UUID[]::new))
        .rows(row -> row.id("submission_id"));
  }

  @Override
  public void lockAnswer(String key) {
    Sql.of(
            entities,
            "select cast(pg_advisory_xact_lock(hashtextextended(:key, 1)) as text) as locked")
        .with("key", key)
        .rows(row -> true);
  }
}
