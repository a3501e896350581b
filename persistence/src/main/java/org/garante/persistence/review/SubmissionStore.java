package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
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
import org.garante.domain.review.rule.Strength;
import org.garante.persistence.Locked;
import org.garante.persistence.Sql;

/** Submissions with what goes with them. */
@ApplicationScoped
public class SubmissionStore implements SubmissionRepository {
  /** Letters and digits that are not taken for one another when read aloud. */
  /** Entries by which an account was shown a submission. */
  static final String OPENED =
      """
      select from ledger_entry e
      where e.submission_id = %s and e.account_id = %s and e.action in ('OPEN', 'OPEN_HISTORY')""";

  private static final String PSEUDONYM_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

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
    UUID id = submission.id();
    outline.persons().forEach(person -> addPerson(id, person));
    new TypedWriter(entities)
        .write(
            kind.model(), kind.table(), "submission_id", id, FormJson.parse(submission.content()));
    outline.links().forEach(link -> addLink(id, link));
    addScope(id, outline.scope());
    addFindings(id, findings);
    addSearchText(id, outline);
  }

  private void addPerson(UUID submission, UUID person) {
    Sql.of(
            entities,
            """
            with known as (
              insert into person (id, pseudonym) values (:person, :pseudonym) on conflict (id) do nothing)
            insert into submission_person (submission_id, person_id) values (:submission, :person)
            """)
        .with("person", person)
        .with("pseudonym", pseudonym())
        .with("submission", submission)
        .execute();
  }

  private void addLink(UUID submission, Link link) {
    Sql.of(
            entities,
            "insert into submission_link (submission_id, role, target) values (:submission, :role,"
                + " :target)")
        .with("submission", submission)
        .with("role", link.role())
        .with("target", link.record())
        .execute();
  }

  private void addScope(UUID submission, Set<String> agencies) {
    if (!agencies.isEmpty()) {
      Sql.of(
              entities,
              """
              insert into submission_scope (submission_id, agency)
              select :submission, code from agency where code in (:agencies)
              """)
          .with("submission", submission)
          .with("agencies", agencies)
          .execute();
    }
  }

  private void addFindings(UUID submission, List<Finding> findings) {
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      Sql.of(
              entities,
              """
              insert into finding (submission_id, ordinal, rule, strength, path, message, arguments)
              values (:submission, :ordinal, :rule, :strength, :path, :message, :arguments)
              """)
          .with("submission", submission)
          .with("ordinal", i)
          .with("rule", finding.rule())
          .with("strength", finding.strength().name())
          .with("path", finding.path())
          .with("message", finding.message())
          .with("arguments", finding.arguments().toArray(String[]::new))
          .execute();
    }
  }

  private void addSearchText(UUID submission, Outline outline) {
    String identity = outline.identityHeadline() + " " + outline.identity();
    Sql.of(
            entities,
            """
            insert into submission_search (submission_id, facts, identity, identity_plain) values (
              :submission,
              to_tsvector('spanish', plain_text(:facts)) || to_tsvector('simple', plain_text(:facts)),
              to_tsvector('spanish', plain_text(:identity)) || to_tsvector('simple', plain_text(:identity)),
              plain_text(:name))
            """)
        .with("submission", submission)
        .with("facts", outline.headline() + " " + outline.facts())
        .with("identity", identity)
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
    return new HashSet<>(
        Sql.of(
                entities,
                """
                select distinct a.staff_id
                from submission s join submission_author a on a.submission_id = s.id
                where s.record_id = :record and s.number > coalesce(
                  (select max(p.number) from submission p where p.record_id = :record and p.status = 'APPROVED'), 0)
                """)
            .with("record", record)
            .rows(row -> row.id("staff_id")));
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
  public boolean openedBy(UUID submission, UUID account) {
    return Sql.of(
            entities,
            "select exists (%s) as opened".formatted(OPENED.formatted(":submission", ":account")))
        .with("submission", submission)
        .with("account", account)
        .first(row -> row.flag("opened"))
        .orElse(false);
  }

  @Override
  public void keepBulk(UUID bulk, List<UUID> approved) {
    approved.forEach(
        submission ->
            Sql.of(
                    entities,
                    "insert into bulk_approval (submission_id, bulk) values (:submission, :bulk)")
                .with("submission", submission)
                .with("bulk", bulk)
                .execute());
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
    Answered answered = answered(kind, path);
    return Sql.of(
            entities,
            """
            select distinct r.folio
            from %1$s t
            join submission s on s.id = t.submission_id
            join record r on r.id = s.record_id
            where letters_and_digits(t.%2$s) = letters_and_digits(:answer) and not r.annulled
              and r.id is distinct from cast(nullif(:except, '') as uuid)
              and (s.id = r.in_force
                or s.number = (select max(o.number) from submission o where o.record_id = r.id))
            order by r.folio
            """
                .formatted(answered.table(), answered.column()))
        .with("answer", answer)
        .with("except", except.map(UUID::toString).orElse(""))
        .rows(row -> row.text("folio"));
  }

  @Override
  public Set<UUID> named(UUID record) {
    return new HashSet<>(
        Sql.of(
                entities,
                """
                select distinct k.target from submission_link k
                join submission s on s.id = k.submission_id where s.record_id = :record
                """)
            .with("record", record)
            .rows(row -> row.id("target")));
  }

  @Override
  public Set<UUID> naming(UUID record, String kind, String role) {
    return new HashSet<>(
        Sql.of(
                entities,
                """
                select r.id from submission_link k
                join submission s on s.id = k.submission_id
                join record r on r.id = s.record_id
                where k.target = :record and k.role = :role and r.kind = :kind and not r.annulled
                  and s.number = (select max(o.number) from submission o where o.record_id = r.id)
                """)
            .with("record", record)
            .with("kind", kind)
            .with("role", role)
            .rows(row -> row.id("id")));
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
