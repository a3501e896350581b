package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.ledger.bundle.LedgerColumns;
import org.garante.domain.ledger.bundle.LedgerColumns.As;
import org.garante.domain.review.Outline;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.Submission;
import org.garante.domain.review.SubmissionRepository;
import org.garante.domain.review.SubmissionStatus;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Link;
import org.garante.persistence.Locked;
import org.garante.persistence.Sql;

/** Submissions with what goes with them. */
@ApplicationScoped
public class SubmissionStore implements SubmissionRepository {
  /** Entries by which an account was shown a submission. */
  static final String OPENED =
      """
      select from ledger_entry e
      where e.submission_id = %s and e.account_id = %s and e.action in ('OPEN', 'OPEN_HISTORY')""";

  /** Letters and digits that are not taken for one another when read aloud. */
  private static final String PSEUDONYM_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  /** Asks in the name of no record. */
  private static final UUID NOBODY = new UUID(0, 0);

  private static final int PSEUDONYM_LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final LedgerColumns COLUMNS = LedgerColumns.documented();

  private final EntityManager entities;

  @Inject
  public SubmissionStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(
      Submission submission, RecordKind<?> kind, Outline outline, List<Finding> findings) {
    entities.persist(submission);
    entities.flush();
    addBeside(submission.id(), outline, findings);
    new TypedWriter(entities)
        .write(
            kind.model(),
            kind.table(),
            "submission_id",
            submission.id(),
            FormJson.parse(submission.content()));
  }

  /** Persons, links, scope, findings and search text, however many, in one statement. */
  private void addBeside(UUID submission, Outline outline, List<Finding> findings) {
    List<UUID> persons = outline.persons().stream().sorted().toList();
    List<Link> links = outline.links();
    Sql.of(
            entities,
            """
            with concerned as (
              select id, pseudonym from unnest(cast(:persons as uuid[]), cast(:pseudonyms as text[])) as p (id, pseudonym)),
            known as (
              insert into person (id, pseudonym) select id, pseudonym from concerned on conflict (id) do nothing),
            persons as (
              insert into submission_person (submission_id, person_id) select :submission, id from concerned),
            links as (
              insert into submission_link (submission_id, role, target)
              select :submission, role, target from unnest(cast(:roles as text[]), cast(:targets as uuid[])) as l (role, target)),
            scope as (
              insert into submission_scope (submission_id, agency)
              select :submission, code from agency where code = any (cast(:agencies as text[]))),
            findings as (
              insert into finding (submission_id, ordinal, rule, strength, path, message, arguments)
              select :submission, ordinal, rule, strength, path, message, arguments
              from jsonb_to_recordset(cast(:findings as jsonb)) as f (
                ordinal integer, rule text, strength text, path text, message text, arguments text[]))
            insert into submission_search (submission_id, facts, identity, identity_plain) values (
              :submission,
              to_tsvector('spanish', plain_text(:facts)) || to_tsvector('simple', plain_text(:facts)),
              to_tsvector('spanish', plain_text(:identity)) || to_tsvector('simple', plain_text(:identity)),
              plain_text(:name))
            """)
        .with("submission", submission)
        .with("persons", persons.toArray(UUID[]::new))
        .with("pseudonyms", persons.stream().map(person -> pseudonym()).toArray(String[]::new))
        .with("roles", links.stream().map(Link::role).toArray(String[]::new))
        .with("targets", links.stream().map(Link::record).toArray(UUID[]::new))
        .with("agencies", outline.scope().toArray(String[]::new))
        .with("findings", FindingRows.json(findings).toString())
        .with("facts", outline.headline() + " " + outline.facts())
        .with("identity", outline.identityHeadline() + " " + outline.identity())
        .with("name", outline.identityHeadline())
        .execute();
  }

  @Override
  public Optional<Submission> find(UUID id) {
    return Optional.ofNullable(entities.find(Submission.class, id));
  }

  @Override
  public Optional<Submission> lock(UUID id) {
    return Locked.find(entities, Submission.class, id);
  }

  @Override
  public List<Submission> lock(Set<UUID> ids) {
    return Locked.all(entities, Submission.class, ids);
  }

  @Override
  public List<Submission> find(Set<UUID> ids) {
    return entities
        .createQuery("select s from Submission s where s.id in :ids", Submission.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  @Override
  public Optional<Submission> ofDraft(UUID draft) {
    return entities
        .createQuery("select s from Submission s where s.draft = :draft", Submission.class)
        .setParameter("draft", draft)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Submission> of(UUID record) {
    return entities
        .createQuery(
            "select s from Submission s where s.record = :record order by s.number",
            Submission.class)
        .setParameter("record", record)
        .getResultList();
  }

  @Override
  public int lastNumber(UUID record) {
    return Sql.of(
            entities,
            "select coalesce(max(number), 0) as last from submission where record_id = :record")
        .with("record", record)
        .first(row -> row.number("last"))
        .orElse(0);
  }

  @Override
  public List<Submission> latestOf(Set<UUID> records) {
    return entities
        .createQuery(
            """
            select s from Submission s where s.record in :records
            and s.number = (select max(o.number) from Submission o where o.record = s.record)
            """,
            Submission.class)
        .setParameter("records", records)
        .getResultList();
  }

  @Override
  public Optional<Submission> openOf(UUID record) {
    return entities
        .createQuery(
            "select s from Submission s where s.record = :record and s.status = :open",
            Submission.class)
        .setParameter("record", record)
        .setParameter("open", SubmissionStatus.SUBMITTED)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Set<UUID> authorsSinceApproval(UUID record) {
    return authorsSinceApproval(Set.of(record)).get(record);
  }

  @Override
  public Map<UUID, Set<UUID>> authorsSinceApproval(Set<UUID> records) {
    Map<UUID, Set<UUID>> authors = new HashMap<>();
    records.forEach(record -> authors.put(record, new HashSet<>()));
    Sql.of(
            entities,
            """
            select distinct s.record_id, a.staff_id
            from submission s join submission_author a on a.submission_id = s.id
            where s.record_id = any (cast(:records as uuid[])) and s.number > coalesce(
              (select max(p.number) from submission p where p.record_id = s.record_id and p.status = 'APPROVED'), 0)
            """)
        .with("records", records.toArray(UUID[]::new))
        .rows(row -> Map.entry(row.id("record_id"), row.id("staff_id")))
        .forEach(each -> authors.get(each.getKey()).add(each.getValue()));
    return authors;
  }

  @Override
  public List<Finding> findings(UUID submission) {
    return Sql.of(
            entities,
            """
            select rule, strength, path, message, arguments from finding
            where submission_id = :submission order by ordinal
            """)
        .with("submission", submission)
        .rows(FindingRows::finding);
  }

  @Override
  public boolean openedBy(UUID submission, UUID account) {
    return openedBy(Set.of(submission), account).contains(submission);
  }

  @Override
  public Set<UUID> openedBy(Set<UUID> submissions, UUID account) {
    return new HashSet<>(
        Sql.of(
                entities,
                "select s.id from unnest(cast(:submissions as uuid[])) as s (id) where exists (%s)"
                    .formatted(OPENED.formatted("s.id", ":account")))
            .with("submissions", submissions.toArray(UUID[]::new))
            .with("account", account)
            .rows(row -> row.id("id")));
  }

  @Override
  public void keepBulk(UUID bulk, List<UUID> approved) {
    Sql.of(
            entities,
            "insert into bulk_approval (submission_id, bulk) select id, :bulk from unnest(cast(:approved as uuid[])) as a (id)")
        .with("approved", approved.toArray(UUID[]::new))
        .with("bulk", bulk)
        .execute();
  }

  @Override
  public List<Link> links(UUID submission) {
    return Sql.of(
            entities,
            "select role, target from submission_link where submission_id = :submission order by"
                + " role, target")
        .with("submission", submission)
        .rows(row -> new Link(row.text("role"), row.id("target")));
  }

  @Override
  public List<String> foliosWith(String kind, String path, String answer, Optional<UUID> except) {
    UUID asking = except.orElse(NOBODY);
    return foliosWith(kind, path, Map.of(asking, answer)).getOrDefault(asking, List.of());
  }

  @Override
  public Map<UUID, List<String>> foliosWith(String kind, String path, Map<UUID, String> answers) {
    Answered answered = answered(kind, path);
    List<Map.Entry<UUID, String>> asked = List.copyOf(answers.entrySet());
    Map<UUID, List<String>> folios = new HashMap<>();
    Sql.of(
            entities,
            """
            select distinct a.record, f.folio
            from unnest(cast(:records as uuid[]), cast(:answers as text[])) as a (record, answer)
            cross join lateral (
              select r.folio
              from %1$s t
              join submission s on s.id = t.submission_id
              join record r on r.id = s.record_id
              where letters_and_digits(t.%2$s) = letters_and_digits(a.answer) and not r.annulled and r.id <> a.record
                and (s.id = r.in_force
                  or s.number = (select max(o.number) from submission o where o.record_id = r.id))
              offset 0) f
            order by a.record, f.folio
            """
                .formatted(answered.table(), answered.column()))
        .with("records", asked.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
        .with("answers", asked.stream().map(Map.Entry::getValue).toArray(String[]::new))
        .rows(row -> Map.entry(row.id("record"), row.text("folio")))
        .forEach(
            each ->
                folios
                    .computeIfAbsent(each.getKey(), id -> new ArrayList<>())
                    .add(each.getValue()));
    return folios;
  }

  @Override
  public Set<UUID> named(Set<UUID> records) {
    return new HashSet<>(
        Sql.of(
                entities,
                """
                select distinct k.target from submission_link k
                join submission s on s.id = k.submission_id where s.record_id = any (cast(:records as uuid[]))
                """)
            .with("records", records.toArray(UUID[]::new))
            .rows(row -> row.id("target")));
  }

  @Override
  public Set<UUID> naming(UUID record, String kind, String role) {
    return naming(Set.of(record), kind, role).getOrDefault(record, Set.of());
  }

  @Override
  public Map<UUID, Set<UUID>> naming(Set<UUID> records, String kind, String role) {
    Map<UUID, Set<UUID>> naming = new HashMap<>();
    Sql.of(
            entities,
            """
            select distinct k.target, r.id from submission_link k
            join submission s on s.id = k.submission_id
            join record r on r.id = s.record_id
            where k.target = any (cast(:records as uuid[])) and k.role = :role and r.kind = :kind and not r.annulled
              and s.number = (select max(o.number) from submission o where o.record_id = r.id)
            """)
        .with("records", records.toArray(UUID[]::new))
        .with("kind", kind)
        .with("role", role)
        .rows(row -> Map.entry(row.id("target"), row.id("id")))
        .forEach(
            each ->
                naming.computeIfAbsent(each.getKey(), id -> new HashSet<>()).add(each.getValue()));
    return naming;
  }

  /** The column of a kind's own table that holds the answer at this path. */
  private static Answered answered(String kind, String path) {
    return COLUMNS.tables(kind).stream()
        .filter(table -> table.rows().isEmpty())
        .flatMap(
            table ->
                table.columns().stream()
                    .filter(column -> column.as() == As.TEXT && column.path().equals(path))
                    .map(column -> new Answered(table.name(), column.name())))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(kind + " " + path));
  }

  private record Answered(String table, String column) {}

  @Override
  public Set<UUID> persons(UUID submission) {
    return new HashSet<>(
        Sql.of(
                entities,
                "select person_id from submission_person where submission_id = :submission")
            .with("submission", submission)
            .rows(row -> row.id("person_id")));
  }

  @Override
  public Map<UUID, Set<UUID>> persons(Set<UUID> submissions) {
    Map<UUID, Set<UUID>> persons = new HashMap<>();
    Sql.of(
            entities,
            """
            select submission_id, person_id from submission_person
            where submission_id in (:submissions)
            """)
        .with("submissions", submissions)
        .rows(row -> Map.entry(row.id("submission_id"), row.id("person_id")))
        .forEach(
            found ->
                persons
                    .computeIfAbsent(found.getKey(), id -> new HashSet<>())
                    .add(found.getValue()));
    return persons;
  }

  private static String pseudonym() {
    StringBuilder code = new StringBuilder("P-");
    for (int i = 0; i < PSEUDONYM_LENGTH; i++) {
      code.append(i == PSEUDONYM_LENGTH / 2 ? "-" : "");
      code.append(PSEUDONYM_ALPHABET.charAt(RANDOM.nextInt(PSEUDONYM_ALPHABET.length())));
    }
    return code.toString();
  }
}
