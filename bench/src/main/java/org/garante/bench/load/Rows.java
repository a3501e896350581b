package org.garante.bench.load;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.garante.bench.load.Folder.Added;
import org.garante.bench.load.Folder.Living;
import org.garante.bench.load.Folder.Written;
import org.garante.domain.access.Actor;
import org.garante.domain.ledger.Commitment;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.LedgerOpening;
import org.garante.domain.ledger.bundle.AskedColumns;
import org.garante.domain.ledger.bundle.LedgerColumns.Column;
import org.garante.domain.ledger.bundle.LedgerColumns.Table;
import org.garante.domain.ledger.bundle.TypedRows;
import org.garante.domain.review.Act;
import org.garante.domain.review.Draft;
import org.garante.domain.review.Outline;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.review.Submission;
import org.garante.domain.review.Transition;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Judgement;
import org.jspecify.annotations.Nullable;

/** Writes what the pipeline keeps as the rows that the product's stores would have made of it. */
final class Rows {
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LETTER_BITS = 5;
  private static final long CODES = 1L << (8 * LETTER_BITS);

  /** Odd, so that each number gives another code. */
  private static final long SPREAD = 0x5_2F3D_6A95L;

  private final Tables tables = new Tables();
  private final Map<String, List<Table>> typed = new HashMap<>();
  private final Set<UUID> persons = new HashSet<>();
  private final AtomicLong pseudonyms;

  /**
   * @param pseudonyms given so far
   */
  Rows(AtomicLong pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /** A place where texts that are searched for wait to be made searchable. */
  static void prepare(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("set synchronous_commit = off");
      statement.execute(
          "create temp table texts (submission_id uuid, facts text, identity text, name text)");
    }
  }

  /** Sends all that was written. */
  void send(Connection connection) throws SQLException {
    tables.send(connection);
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into submission_search (submission_id, facts, identity, identity_plain)
          select submission_id,
            to_tsvector('spanish', plain_text(facts)) || to_tsvector('simple', plain_text(facts)),
            to_tsvector('spanish', plain_text(identity)) || to_tsvector('simple', plain_text(identity)),
            plain_text(name)
          from texts
          """);
      statement.execute("truncate texts");
    }
  }

  void entry(LedgerEntry entry, List<LedgerOpening> openings, Actor actor) {
    tables.add(
        "ledger_entry (id, format, at, account_id, staff_id, role, agency, action, object, submission_id, subjects, commitment)",
        entry.id(),
        Commitment.FORMAT,
        entry.at(),
        actor.account(),
        actor.staff(),
        actor.role(),
        actor.agency(),
        entry.action(),
        orNull(entry.object()),
        orNull(entry.submission()),
        entry.subjects(),
        entry.commitment());
    for (LedgerOpening each : openings) {
      tables.add(
          "ledger_opening (entry_id, leaf, salt, value)",
          each.entry(),
          each.leaf(),
          each.salt(),
          orNull(each.value()));
    }
    tables.add("ledger_pending (entry_id, at)", entry.id(), entry.at());
  }

  void folder(Folder folder) {
    RegisterRecord record = folder.record;
    tables.add(
        "record (id, kind, folio, owner_agency, handling, in_force, annulled, state, recorded_at)",
        record.id(),
        record.kind(),
        record.folio().text(),
        record.ownerAgency(),
        record.handling(),
        orNull(record.inForce()),
        record.isAnnulled(),
        orNull(record.state()),
        record.recordedAt());
    folder.written.forEach(this::submission);
    folder.acts.forEach(this::act);
    folder.steps.forEach(this::step);
    folder.draft.ifPresent(this::draft);
  }

  private void submission(Written written) {
    Submission one = written.submission;
    Outline outline = written.outline;
    Optional<Moment> occurred = outline.occurredAt();
    tables.add(
        "submission (id, record_id, number, draft_id, content, schema_number, headline, identity_headline, occurred_at,"
            + " occurred_zone, occurred_precision, urgency, handling, reason, amends, submitted_by, submitted_at,"
            + " commitment, status)",
        one.id(),
        one.record(),
        one.number(),
        one.draft(),
        one.content(),
        one.schemaNumber(),
        one.headline(),
        one.identityHeadline(),
        orNull(one.occurredAt()),
        orNull(occurred.map(Moment::getZone)),
        orNull(occurred.map(Moment::getPrecision)),
        one.urgency(),
        one.handling(),
        orNull(one.reason()),
        orNull(one.amends()),
        one.submittedBy(),
        one.submittedAt(),
        one.commitment(),
        one.status());
    UUID id = one.id();
    one.authors()
        .forEach(staff -> tables.add("submission_author (submission_id, staff_id)", id, staff));
    outline.persons().forEach(person -> person(id, person));
    outline
        .links()
        .forEach(
            link ->
                tables.add(
                    "submission_link (submission_id, role, target)",
                    id,
                    link.role(),
                    link.record()));
    outline
        .scope()
        .forEach(agency -> tables.add("submission_scope (submission_id, agency)", id, agency));
    findings("finding (submission_id", id, written.findings);
    typed(
        id,
        "submission_id",
        typed.computeIfAbsent(
            written.kind.code(),
            code -> AskedColumns.of(written.kind.model(), written.kind.table())),
        FormJson.parse(one.content()));
    tables.add(
        "texts (submission_id, facts, identity, name)",
        id,
        outline.headline() + " " + outline.facts(),
        outline.identityHeadline() + " " + outline.identity(),
        outline.identityHeadline());
    written.judged.ifPresent(judged -> judged(one, judged));
    written.living.forEach(each -> living(id, each));
  }

  private void person(UUID submission, UUID person) {
    if (persons.add(person)) {
      tables.add("person (id, pseudonym)", person, pseudonym());
    }
    tables.add("submission_person (submission_id, person_id)", submission, person);
  }

  /** Letters and digits like those that chance gives, and each of them once. */
  private String pseudonym() {
    long code = pseudonyms.incrementAndGet() * SPREAD & (CODES - 1);
    StringBuilder text = new StringBuilder("P-");
    for (int i = 0; i < 8; i++) {
      text.append(i == 4 ? "-" : "");
      text.append(ALPHABET.charAt((int) (code >> (LETTER_BITS * i)) & (ALPHABET.length() - 1)));
    }
    return text.toString();
  }

  private void findings(String target, UUID of, List<Finding> findings) {
    for (int i = 0; i < findings.size(); i++) {
      Finding each = findings.get(i);
      tables.add(
          target + ", ordinal, rule, strength, path, message, arguments)",
          of,
          i,
          each.rule(),
          each.strength(),
          each.path(),
          each.message(),
          each.arguments());
    }
  }

  private void typed(UUID id, String key, List<Table> of, JsonObject content) {
    for (Table table : of) {
      String target =
          table.columns().stream()
              .map(Column::name)
              .map(name -> '"' + name + '"')
              .collect(Collectors.joining(", ", table.name() + " (" + key + ", ", ")"));
      for (JsonObject row : TypedRows.asked(table, content).getValuesAs(JsonObject.class)) {
        @Nullable Object[] values = new @Nullable Object[table.columns().size() + 1];
        values[0] = id;
        for (int i = 0; i < table.columns().size(); i++) {
          values[i + 1] = row.get(table.columns().get(i).name());
        }
        tables.add(target, values);
      }
    }
  }

  private void judged(Submission of, Judgement judged) {
    tables.add(
        "judgement (submission_id, record_id, judged_at, changes_at)",
        of.id(),
        of.record(),
        judged.at(),
        orNull(judged.changes()));
    judged.upon().forEach(key -> tables.add("judged_upon (submission_id, key)", of.id(), key));
  }

  private void living(UUID submission, Living each) {
    tables.add(
        "live_finding (submission_id, ordinal, rule, strength, path, message, arguments, since, gone_at)",
        submission,
        each.ordinal,
        each.finding.rule(),
        each.finding.strength(),
        each.finding.path(),
        each.finding.message(),
        each.finding.arguments(),
        each.since,
        orNull(each.gone));
  }

  private void act(Added added) {
    Act act = added.act();
    tables.add(
        "act (id, record_id, form, signers, counts, alone, schema_number, about, corrects, content, commitment,"
            + " occurred_at, occurred_zone, occurred_precision, entered_by, author, author_agency, entered_at, status)",
        act.id(),
        act.record(),
        act.form(),
        added.kind().signers(),
        added.kind().counts(),
        added.kind().isAlone(),
        act.schemaNumber(),
        orNull(act.about()),
        orNull(act.corrects()),
        act.content(),
        act.commitment(),
        orNull(act.happened().flatMap(Moment::instant)),
        orNull(act.happened().map(Moment::getZone)),
        orNull(act.happened().map(Moment::getPrecision)),
        act.enteredBy(),
        act.author(),
        act.authorAgency(),
        act.enteredAt(),
        act.status());
    added
        .links()
        .forEach(
            link ->
                tables.add(
                    "act_link (act_id, role, target)", act.id(), link.role(), link.record()));
    added
        .persons()
        .forEach(person -> tables.add("act_person (act_id, person_id)", act.id(), person));
    findings("act_finding (act_id", act.id(), added.findings());
    added
        .kind()
        .table()
        .ifPresent(
            table ->
                typed(
                    act.id(),
                    "act_id",
                    AskedColumns.of(added.kind().model(), table),
                    FormJson.parse(act.content())));
  }

  private void step(Transition step) {
    tables.add(
        "transition (id, record_id, submission_id, act_id, from_state, to_state, by_account, by_staff, at, reason, entry_id)",
        UUID.randomUUID(),
        step.record(),
        orNull(step.submission()),
        orNull(step.act()),
        orNull(step.from()),
        step.to(),
        step.byAccount(),
        step.byStaff(),
        step.at(),
        orNull(step.reason()),
        step.entry());
  }

  private void draft(Draft draft) {
    tables.add(
        "draft (id, kind, agency, record_id, continues, content, headline, identity_headline, reason, started_by,"
            + " started_at, saved_by, saved_at, version)",
        draft.id(),
        draft.kind(),
        draft.agency(),
        orNull(draft.record()),
        orNull(draft.continues()),
        draft.content(),
        draft.headline(),
        draft.identityHeadline(),
        orNull(draft.reason()),
        draft.startedBy(),
        draft.startedAt(),
        draft.savedBy(),
        draft.savedAt(),
        0);
    draft
        .authors()
        .forEach(staff -> tables.add("draft_author (draft_id, staff_id)", draft.id(), staff));
  }

  private static @Nullable Object orNull(Optional<?> value) {
    return value.orElse(null);
  }
}
