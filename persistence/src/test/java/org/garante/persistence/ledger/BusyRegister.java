package org.garante.persistence.ledger;

import jakarta.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Permit;
import org.garante.domain.ledger.bundle.BundleScope;
import org.garante.domain.ledger.bundle.Disclosure;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.persistence.TestDatabase;
import org.garante.persistence.review.SampleRegister;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A register after a busy day, sealed three times, with a little that is not sealed yet; what was
 * kept of it outside; and copies of it to attack.
 *
 * <p>{@code yesterday} ends with the first checkpoint, {@code held} is the second, the third was
 * kept by nobody.
 */
final class BusyRegister {
  private final Path home;
  private final TestDatabase yesterday;
  private final TestDatabase today;
  private final Kinds kinds;
  private final Account observer;
  private Instant now = SampleRegister.NOW;

  final Path keys;
  final Path held;
  final long heldSize;
  Receipt amended;
  Receipt returned;
  Receipt annulled;
  UUID annulment;
  UUID struck;
  UUID open;
  Receipt other;
  Receipt afterHeld;
  Receipt unsealed;
  Receipt lastUnsealed;

  BusyRegister(Path home) throws SQLException, IOException {
    this.home = home;
    SampleRegister sample = new SampleRegister();
    SealedRegister sealed = new SealedRegister(sample.register, home);
    kinds = sample.register.kinds();
    observer = sample.observer;
    morning(sample);
    sealed.seal();
    TestDatabase database = sample.register.database();
    pass(sample, Duration.ofMinutes(30));
    noon(sample);
    sealed.seal();
    held = keep(database, "held.txt");
    heldSize = number(database, "select max(size) from ledger_checkpoint");
    pass(sample, Duration.ofMinutes(30));
    afterHeld = sample.submit(sample.recorder, "ARR", SampleRegister.arrestOf("Ciro", "Prueba"));
    minute(sample);
    sample.approve(sample.supervisor, afterHeld);
    sealed.seal();
    minute(sample);
    unsealed = sample.submit(sample.recorder, "ARR", SampleRegister.arrestOf("Dora", "Prueba"));
    minute(sample);
    lastUnsealed = sample.submit(sample.recorder, "ARR", SampleRegister.arrestOf("Eva", "Prueba"));
    minute(sample);
    sample.close();
    today = database;
    keys =
        Files.write(home.resolve("keys.txt"), texts(today, "select verifier_key from ledger_key"));
    yesterday = today.copy();
    cut(yesterday, number(today, "select min(size) from ledger_checkpoint"));
  }

  /** Everything entered before the first checkpoint. */
  private void morning(SampleRegister sample) {
    Receipt arrest =
        sample.submit(sample.recorder, "ARR", SampleRegister.arrestOf("Ada", "Prueba"));
    amended = arrest;
    minute(sample);
    sample.approve(sample.supervisor, arrest);
    minute(sample);
    other = sample.submit(sample.recorder, "ARR", SampleRegister.arrestOf("Blas", "Prueba"));
    minute(sample);
    returned = sample.submit(sample.recorder, "ARR", SampleRegister.arrestOf("Elvira", "Prueba"));
    minute(sample);
    sample.register.run(
        sample.supervisor, s -> s.decisions.sendBack(returned.submission(), "Falta la hora"));
    minute(sample);
    sample.submit(sample.recorder, "OPE", SampleRegister.operation());
    minute(sample);
  }

  /** Everything entered between the first checkpoint and the one that is held. */
  private void noon(SampleRegister sample) {
    UUID draft =
        sample.register.as(
            sample.recorder, s -> s.drafts.amend(amended.record(), "La edad era otra"));
    sample.register.as(
        sample.recorder,
        s ->
            s.drafts.answer(
                draft, FieldPath.of("person.age"), Json.createValue("32"), Json.createValue("31")));
    Receipt amendment = sample.register.as(sample.recorder, s -> s.submissions.submit(draft));
    minute(sample);
    sample.approve(sample.supervisor, amendment);
    amended = amendment;
    minute(sample);
    struck = sample.register.as(sample.recorder, s -> s.annul(returned.record(), "Prueba"));
    minute(sample);
    sample.register.run(sample.supervisor, s -> s.strike(struck, "No procede"));
    minute(sample);
    open = sample.register.as(sample.recorder, s -> s.annul(returned.record(), "Otra prueba"));
    minute(sample);
    annulled = sample.submit(sample.recorder, "ARR", SampleRegister.arrestOf("Fe", "Prueba"));
    minute(sample);
    sample.approve(sample.supervisor, annulled);
    minute(sample);
    annulment = sample.register.as(sample.recorder, s -> s.annul(annulled.record(), "Duplicado"));
    minute(sample);
    sample.register.run(sample.supervisor, s -> s.sign(annulment));
    minute(sample);
    sample.register.run(sample.auditor, s -> s.sign(annulment));
    minute(sample);
    sample.submit(sample.recorder2, "TRA", SampleRegister.transfer(amended.record()));
    minute(sample);
    sample.approved(
        sample.auditor, sample.observer, "NOT", SampleRegister.note(amended.record(), YesNo.NO));
    minute(sample);
    sample.register.run(
        sample.auditor, s -> s.records.unmask(amended.folio().text(), "Queja 12/2025"));
    minute(sample);
    sample.register.run(
        sample.observer,
        s -> s.lists.list(RecordFilter.all(), Optional.empty(), Optional.empty(), 10, ""));
    minute(sample);
  }

  private void minute(SampleRegister sample) {
    pass(sample, Duration.ofSeconds(60));
  }

  private void pass(SampleRegister sample, Duration time) {
    now = now.plus(time);
    sample.register.at(now);
  }

  /** A copy of today's register to attack. */
  TestDatabase copy() {
    return today.copy();
  }

  /** A copy of what a backup held when the first checkpoint was signed. */
  TestDatabase copyOfYesterday() {
    return yesterday.copy();
  }

  /** Makes a register what it was when its ledger had that size. */
  static void cut(TestDatabase database, long size) throws SQLException {
    attack(
        database,
        "create temp table late as select e.id from ledger_entry e left join ledger_leaf l on l.entry_id = e.id"
            + " where coalesce(l.position, %s) >= %s".formatted(size, size),
        "create temp table gone as select t.submission_id as id from transition t join late on late.id = t.entry_id"
            + " where t.to_state = 'SUBMITTED'",
        "update submission s set status = 'SUBMITTED' from transition t join late on late.id = t.entry_id"
            + " where t.submission_id = s.id and t.to_state <> 'SUBMITTED'",
        "delete from transition t using late where t.entry_id = late.id",
        "delete from act_person p where not exists (select from transition t where t.act_id = p.act_id)",
        "delete from act a where not exists (select from transition t where t.act_id = a.id)",
        "delete from finding f using gone where f.submission_id = gone.id",
        "delete from submission s using gone where s.id = gone.id",
        "delete from record r where not exists (select from submission s where s.record_id = r.id)",
        "update record r set annulled = exists (select from transition t where t.record_id = r.id"
            + " and t.to_state = 'CONFIRMED'), in_force = (select t.submission_id from transition t"
            + " join submission s on s.id = t.submission_id where t.record_id = r.id and t.to_state = 'APPROVED'"
            + " order by s.number desc limit 1)",
        "delete from unmasking u using late where u.entry_id = late.id",
        "delete from ledger_opening o using late where o.entry_id = late.id",
        "delete from ledger_leaf l using late where l.entry_id = late.id",
        "delete from ledger_entry e using late where e.id = late.id",
        "delete from ledger_pending",
        "delete from ledger_checkpoint where size > " + size);
  }

  /**
   * Acts with plain SQL as superuser, with triggers, foreign keys and the ledger's own check
   * switched off.
   */
  static void attack(TestDatabase database, String... statements) throws SQLException {
    try (Connection superuser = database.connect("garante_owner");
        Statement statement = superuser.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("alter table ledger_entry drop constraint if exists entry_can_be_sealed");
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Goes on sealing a register with the server's own keys. */
  void seal(TestDatabase database) {
    new SealedRegister(database, home, () -> now).seal();
  }

  /** What verifying the register's bundle against what is held outside comes to. */
  Verdict verify(TestDatabase database, String... options) throws IOException {
    return verify(database, List.of(held), options);
  }

  Verdict verify(TestDatabase database, List<Path> checkpoints, String... options)
      throws IOException {
    PGSimpleDataSource reader = new PGSimpleDataSource();
    reader.setUrl(database.url("garante_reader"));
    Path bundle = Files.createTempFile(home, "bundle", ".zip");
    try (OutputStream to = Files.newOutputStream(bundle)) {
      new BundleStore(reader)
          .write(BundleScope.FULL, now, new Disclosure(kinds, new Permit(), observer), to);
    }
    return Verdict.of(bundle, keys, checkpoints, options);
  }

  /** Writes the newest checkpoint to a file, as somebody outside keeps it. */
  private Path keep(TestDatabase database, String name) throws SQLException, IOException {
    return Files.writeString(
        home.resolve(name),
        texts(database, "select note from ledger_checkpoint order by size desc limit 1").get(0));
  }

  static List<String> texts(TestDatabase database, String sql) throws SQLException {
    try (Connection owner = database.connect("garante_owner");
        Statement statement = owner.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  static String text(TestDatabase database, String sql) throws SQLException {
    return texts(database, sql).get(0);
  }

  static long number(TestDatabase database, String sql) throws SQLException {
    return Long.parseLong(text(database, sql));
  }
}
