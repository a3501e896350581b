package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.review.live.Held;
import org.garante.domain.review.live.LiveFindingRepository;
import org.garante.domain.review.rule.Judgement;
import org.garante.persistence.Sql;

/** What the rules find now, kept by SQL: whole submissions at a time, never an entity. */
@ApplicationScoped
public class LiveFindingStore implements LiveFindingRepository {
  private static final JsonProvider JSON = JsonProvider.provider();
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
        .rows(row -> new Held(FindingRows.finding(row), row.at("since"), row.findAt("gone_at")));
  }

  @Override
  public Map<UUID, Kept> kept(Set<UUID> submissions) {
    Map<UUID, Kept> kept = new HashMap<>();
    Sql.of(
            entities,
            """
            select j.submission_id, j.changes_at,
              array(select u.key from judged_upon u where u.submission_id = j.submission_id) as upon
            from judgement j where j.submission_id = any (cast(:submissions as uuid[]))
            """)
        .with("submissions", submissions.toArray(UUID[]::new))
        .rows(
            row ->
                Map.entry(
                    row.id("submission_id"),
                    new Kept(row.findAt("changes_at"), Set.copyOf(row.texts("upon")))))
        .forEach(each -> kept.put(each.getKey(), each.getValue()));
    return kept;
  }

  /** What is there is looked up by an array, for which the planner takes the index. */
  @Override
  public void keep(List<Judged> judged) {
    if (judged.isEmpty()) {
      return;
    }
    JsonArrayBuilder given = JSON.createArrayBuilder();
    judged.forEach(each -> given.add(json(each)));
    Sql.of(
            entities,
            """
            with given as (
              select * from jsonb_to_recordset(cast(:given as jsonb)) as g (
                submission uuid, record uuid, at timestamptz, changes timestamptz, upon text[], findings jsonb)),
            judged as (
              insert into judgement (submission_id, record_id, judged_at, changes_at)
              select submission, record, at, changes from given
              on conflict (submission_id) do update set judged_at = excluded.judged_at, changes_at = excluded.changes_at),
            held as (
              select * from live_finding where submission_id = any (array(select submission from given)) and gone_at is null),
            left_off as (
              delete from judged_upon u
              where u.submission_id = any (array(select submission from given)) and not exists (
                select from given g where g.submission = u.submission_id and u.key = any (g.upon))),
            hung as (
              insert into judged_upon (submission_id, key) select g.submission, unnest(g.upon) from given g
              on conflict do nothing),
            found as (
              select g.submission, g.at, f.*
              from given g
              cross join jsonb_to_recordset(g.findings) as f (
                ordinal integer, rule text, strength text, path text, message text, arguments text[])),
            gone as (
              update live_finding set gone_at = (select g.at from given g where g.submission = submission_id)
              where id = any (array(
                select h.id from held h
                where not exists (
                  select from found f
                  where f.submission = h.submission_id and (f.rule, f.strength, f.path, f.message, f.arguments)
                    = (h.rule, h.strength, h.path, h.message, h.arguments)))))
            insert into live_finding (submission_id, ordinal, rule, strength, path, message, arguments, since)
            select f.submission, f.ordinal, f.rule, f.strength, f.path, f.message, f.arguments, f.at
            from found f
            where not exists (
              select from held h
              where h.submission_id = f.submission and (f.rule, f.strength, f.path, f.message, f.arguments)
                = (h.rule, h.strength, h.path, h.message, h.arguments))
            order by f.submission, f.ordinal
            """)
        .with("given", given.build().toString())
        .execute();
  }

  private static JsonObjectBuilder json(Judged judged) {
    Judgement judgement = judged.judgement();
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add("submission", judged.submission().toString())
            .add("record", judged.record().toString())
            .add("at", judgement.at().toString())
            .add("upon", JSON.createArrayBuilder(judgement.upon()))
            .add("findings", FindingRows.json(judgement.findings()));
    judgement.changes().ifPresent(changes -> json.add("changes", changes.toString()));
    return json;
  }

  @Override
  public Set<String> keepOnly(Set<UUID> records, Set<UUID> submissions) {
    return new HashSet<>(
        Sql.of(
                entities,
                """
                with left_off as (
                  delete from judgement
                  where record_id = any (cast(:records as uuid[])) and submission_id <> all (cast(:kept as uuid[]))
                  returning submission_id)
                select distinct u.key from left_off l join judged_upon u on u.submission_id = l.submission_id
                """)
            .with("records", records.toArray(UUID[]::new))
            .with("kept", submissions.toArray(UUID[]::new))
            .rows(row -> row.text("key")));
  }

  @Override
  public void wake(Set<String> keys, Instant at) {
    if (keys.isEmpty()) {
      return;
    }
    Sql.of(
            entities,
            """
            insert into finding_wake (key, at)
            select k.key, cast(:at as timestamptz) from unnest(cast(:keys as text[])) as k (key)
            cross join lateral (select from judged_upon u where u.key = k.key limit 1) one
            """)
        .with("keys", keys.stream().sorted().toArray(String[]::new))
        .with("at", at)
        .execute();
  }

  /** By the least there is: asked whether any exists, the planner would read the whole table. */
  @Override
  public boolean isDue(Instant now) {
    return Sql.of(
            entities,
            """
            select coalesce((select min(changes_at) from judgement) <= :now, false)
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
  public void lockAnswers(List<String> keys) {
    if (keys.isEmpty()) {
      return;
    }
    Sql.of(
            entities,
            """
            select count(pg_advisory_xact_lock(hashtextextended(k.key, 1))) as locked
            from (select key from unnest(cast(:keys as text[])) with ordinality as n (key, place) order by place) k
            """)
        .with("keys", keys.toArray(String[]::new))
        .rows(row -> true);
  }
}
