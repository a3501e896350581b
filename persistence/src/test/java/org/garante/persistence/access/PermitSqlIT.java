package org.garante.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.garante.domain.access.Account;
import org.garante.domain.access.ActPermit.Signature;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Reach;
import org.garante.domain.access.Role;
import org.garante.domain.access.Subject;
import org.garante.domain.annulment.Annulment;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.oversight.OversightReplyForm;
import org.garante.domain.oversight.SampleNote;
import org.garante.domain.review.Act;
import org.garante.domain.review.ActStatus;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.review.Subjects;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.reading.Viewer;
import org.garante.persistence.Snapshot;
import org.garante.persistence.Sql;
import org.garante.persistence.review.ActStore;
import org.garante.persistence.review.RecordStore;
import org.garante.persistence.review.Register;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What statements permit is what {@link Permit} and the acts' own tables permit: every role of
 * every agency that touches a record or does not, on records of every sort.
 */
class PermitSqlIT {
  private static final List<String> AGENCIES =
      List.of("GN", "FGR", "SEMAR", "SSPC", "SABG", "MNPT");

  private static final SampleRegister SAMPLE = new SampleRegister();
  private static final Permit PERMIT = new Permit();
  private static final PermitSql PERMITS = SampleRegister.permits();
  private static final Map<UUID, Account> ACCOUNTS = new LinkedHashMap<>();

  @BeforeAll
  static void records_of_every_sort() {
    SAMPLE.approvedArrest();
    SAMPLE.submit(SAMPLE.recorder, "OPE", SampleRegister.operation());
    ArrestForm touched = SampleRegister.arrest();
    touched.arrestingAgency = "SEMAR";
    touched.handedTo = "FGR";
    Receipt arrest = SAMPLE.approved(SAMPLE.recorder, SAMPLE.supervisor, "ARR", touched);
    SAMPLE.submit(SAMPLE.recorder2, "TRA", SampleRegister.transfer(arrest.record()));
    SAMPLE.submit(SAMPLE.recorder2, "ARR", SampleRegister.arrest());
    amend(SAMPLE.recorder, SAMPLE.approvedArrest(), "handedTo", "FGR", "SSPC");
    Receipt moved = SAMPLE.approvedArrest();
    SAMPLE.approve(SAMPLE.supervisor, amend(SAMPLE.recorder, moved, "handedTo", "FGR", "SSPC"));
    SAMPLE.submit(SAMPLE.recorder, "ARR", ofMinor());
    SAMPLE.approved(SAMPLE.recorder2, SAMPLE.supervisor2, "ARR", ofMinor());

    SAMPLE.submit(SAMPLE.observer, "NOT", SampleRegister.note(arrest.record(), YesNo.NO));
    Receipt note = approvedNote(arrest, YesNo.NO);
    approvedNote(arrest, YesNo.YES);
    amend(SAMPLE.observer, approvedNote(arrest, YesNo.YES), "confidential", "YES", "NO");
    SAMPLE.submit(SAMPLE.auditor, "NOT", SampleRegister.note(arrest.record(), YesNo.NO));
    OversightReplyForm reply = SampleNote.reply();
    reply.note = note.record().toString();
    SAMPLE.submit(SAMPLE.recorder, "REP", reply);

    annul(SAMPLE.recorder, SAMPLE.approvedArrest());
    annul(SAMPLE.recorder, SAMPLE.approvedArrest(), SAMPLE.supervisor);
    annul(SAMPLE.recorder, SAMPLE.approvedArrest(), SAMPLE.supervisor, SAMPLE.auditor);
    annul(
        SAMPLE.recorder2,
        SAMPLE.approved(SAMPLE.recorder2, SAMPLE.supervisor2, "ARR", SampleRegister.arrest()));
    annul(SAMPLE.observer, approvedNote(arrest, YesNo.NO));
    annul(SAMPLE.observer, approvedNote(arrest, YesNo.NO), SAMPLE.auditor);

    everyRoleOfEveryAgency();
  }

  private static void everyRoleOfEveryAgency() {
    List<UUID> made = new ArrayList<>();
    AGENCIES.forEach(
        agency ->
            Arrays.stream(Role.values())
                .map(role -> SAMPLE.register.account(agency + " " + role, agency, role).id())
                .forEach(made::add));
    List.of(SAMPLE.recorder, SAMPLE.supervisor, SAMPLE.recorder2, SAMPLE.auditor, SAMPLE.observer)
        .forEach(account -> made.add(account.id()));
    made.add(author(SAMPLE.recorder, Role.SUPERVISOR, "FGR"));
    made.add(author(SAMPLE.observer, Role.AUDITOR, "SABG"));
    Account deputy = SAMPLE.register.account("Suplente", "FGR", Role.SUPERVISOR);
    administer(
        SAMPLE.administrator,
        house -> {
          house.accounts.nameStandIn(deputy.id(), "GN");
          return true;
        });
    administer(
        SAMPLE.auditor,
        house -> {
          house.grants.confirm(
              house.grants.waiting().stream()
                  .filter(grant -> grant.account().equals(deputy.id()))
                  .findFirst()
                  .orElseThrow()
                  .id());
          return true;
        });
    made.add(deputy.id());
    Account gone = SAMPLE.register.account("Baja", "GN", Role.SUPERVISOR);
    administer(
        SAMPLE.administrator,
        house -> {
          house.accounts.disable(gone.id(), "Baja");
          return true;
        });
    made.add(gone.id());
    SAMPLE.register.inTransaction(
        entities -> {
          AccountStore store = new AccountStore(entities, new CurrentAccount());
          made.forEach(
              id -> {
                Account account = store.find(id).orElseThrow();
                account.standsInFor();
                account.staff().name();
                ACCOUNTS.put(id, account);
              });
          return true;
        });
    assertThat(ACCOUNTS.get(deputy.id()).standsInFor()).containsExactly("GN");
    assertThat(ACCOUNTS.get(gone.id()).isActive()).isFalse();
  }

  @AfterAll
  static void close() {
    SAMPLE.close();
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void statement_reaches_what_the_action_is_permitted_on(Action action) {
    agree(
        viewer -> PERMITS.reached(action, viewer),
        (account, subject) -> PERMIT.allows(action, account, subject));
  }

  @Test
  void statement_shows_content_of_what_is_in_sight() {
    agree(
        viewer -> PERMITS.reached(Action.READ, viewer).and(PERMITS.handled(viewer)),
        (account, subject) -> PERMIT.sight(account, subject).showsContent());
  }

  @Test
  void list_holds_what_reading_is_permitted_on() {
    agree(
        viewer ->
            new Condition(
                "exists (select from listed l where l.record_id = r.id and l.scope = :list)",
                Map.of("list", PERMITS.list(Action.READ, viewer))),
        (account, subject) -> PERMIT.allows(Action.READ, account, subject));
  }

  /** For everybody who can be signed in, both name the same records. */
  private static void agree(
      Function<Viewer, Condition> condition, BiPredicate<Account, Subject> permitted) {
    in(
        entities -> {
          Map<RegisterRecord, Subject> subjects = subjects(entities);
          assertThat(subjects).hasSizeGreaterThan(20);
          ACCOUNTS.values().stream()
              .filter(Account::isActive)
              .forEach(
                  account ->
                      assertThat(
                              folios(
                                  entities, "record r where", condition.apply(Viewer.of(account))))
                          .as("%s of %s", account.role(), account.agency())
                          .isEqualTo(
                              subjects.entrySet().stream()
                                  .filter(each -> permitted.test(account, each.getValue()))
                                  .map(each -> each.getKey().folio().text())
                                  .collect(Collectors.toCollection(TreeSet::new))));
        });
  }

  @Test
  void statement_names_as_deciders_whom_the_action_is_permitted_to() {
    in(
        entities ->
            subjects(entities)
                .forEach(
                    (record, subject) ->
                        assertThat(deciders(entities, subject))
                            .as(record.folio().text())
                            .isEqualTo(
                                ACCOUNTS.values().stream()
                                    .filter(
                                        account -> PERMIT.allows(Action.DECIDE, account, subject))
                                    .map(Account::username)
                                    .collect(Collectors.toCollection(TreeSet::new)))));
  }

  private static Set<String> deciders(EntityManager entities, Subject subject) {
    Condition allowed = PERMITS.allowed(Action.DECIDE, subject.ownerAgency(), subject.oversight());
    return new TreeSet<>(
        allowed
            .bind(
                Sql.of(
                    entities,
                    "select a.username from account a where a.id in (:known) and "
                        + allowed.text()))
            .with("known", ACCOUNTS.keySet())
            .rows(row -> row.text("username")));
  }

  @Test
  void statement_finds_the_acts_that_their_own_table_lets_an_account_sign() {
    in(
        entities -> {
          Map<UUID, Subject> subjects =
              subjects(entities).values().stream()
                  .collect(Collectors.toMap(Subject::id, Function.identity()));
          List<Act> acts =
              Sql.of(entities, "select id from act where status in ('ENTERED', 'SIGNED')")
                  .rows(row -> new ActStore(entities).find(row.id("id")).orElseThrow());
          assertThat(acts).hasSize(5);
          ACCOUNTS.values().stream()
              .filter(Account::isActive)
              .forEach(
                  account ->
                      assertThat(
                              folios(
                                  entities,
                                  "act a join record r on r.id = a.record_id"
                                      + " where a.status in ('ENTERED', 'SIGNED') and",
                                  PERMITS.signed(Viewer.of(account))))
                          .as("%s of %s", account.role(), account.agency())
                          .isEqualTo(signable(entities, account, acts, subjects)));
        });
  }

  private static Set<String> signable(
      EntityManager entities, Account account, List<Act> acts, Map<UUID, Subject> subjects) {
    return acts.stream()
        .filter(
            act ->
                new Annulment()
                    .permit()
                    .allowsSigning(
                        act.status() == ActStatus.ENTERED ? Signature.SECOND : Signature.THIRD,
                        account,
                        subjects.get(act.record()),
                        act.authorAgency()))
        .map(act -> new RecordStore(entities).find(act.record()).orElseThrow().folio().text())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void report_counts_what_it_is_permitted_on() {
    in(
        entities -> {
          Map<RegisterRecord, Subject> subjects = subjects(entities);
          ACCOUNTS.values().stream()
              .filter(account -> PERMIT.allows(Action.REPORT, account))
              .forEach(
                  account ->
                      assertThat(counted(account))
                          .as("%s of %s", account.role(), account.agency())
                          .isEqualTo(
                              subjects.entrySet().stream()
                                  .filter(
                                      each ->
                                          PERMIT.allows(Action.REPORT, account, each.getValue()))
                                  .map(each -> each.getKey().folio().text())
                                  .collect(Collectors.toCollection(TreeSet::new))));
        });
  }

  private static Set<String> counted(Account account) {
    PGSimpleDataSource reader = new PGSimpleDataSource();
    reader.setUrl(SAMPLE.register.database().url("garante_reader"));
    boolean all = PERMIT.reach(Action.REPORT, account.role()) == Reach.ALL;
    try (Snapshot snapshot = Snapshot.of(reader)) {
      return new TreeSet<>(
          snapshot
              .with("scope", all ? null : account.agency())
              .with("ofOversight", PERMITS.ofOversight())
              .rows(
                  "select r.folio from record r where "
                      + PermitSql.counted("r.owner_agency", "r.kind"),
                  row -> row.text("folio")));
    }
  }

  private static Set<String> folios(EntityManager entities, String from, Condition condition) {
    return new TreeSet<>(
        condition
            .bind(Sql.of(entities, "select r.folio from " + from + " " + condition.text()))
            .rows(row -> row.text("folio")));
  }

  private static Map<RegisterRecord, Subject> subjects(EntityManager entities) {
    Subjects subjects = new Subjects(SAMPLE.register.kinds(), new RecordStore(entities));
    return entities
        .createQuery("select r from RegisterRecord r", RegisterRecord.class)
        .getResultStream()
        .collect(Collectors.toMap(Function.identity(), subjects::of));
  }

  private static void in(Consumer<EntityManager> look) {
    SAMPLE.register.inTransaction(
        entities -> {
          look.accept(entities);
          return true;
        });
  }

  private static UUID author(Account first, Role role, String agency) {
    return SAMPLE.register.secondAccount(first, first.username() + "2", agency, role).id();
  }

  private static <T> T administer(Account by, Function<House, T> use) {
    return SAMPLE.register.inTransaction(
        entities -> {
          House house = new House(entities, SAMPLE.register.now());
          house.current.actAs(house.account(by.id()), Register.secretOf(by));
          return use.apply(house);
        });
  }

  private static ArrestForm ofMinor() {
    ArrestForm form = SampleRegister.arrestOf("Niño", "Ejemplo");
    form.person.age = "16";
    return form;
  }

  private static Receipt approvedNote(Receipt concerned, YesNo confidential) {
    return SAMPLE.approved(
        SAMPLE.observer,
        SAMPLE.auditor,
        "NOT",
        SampleRegister.note(concerned.record(), confidential));
  }

  private static Receipt amend(
      Account by, Receipt receipt, String path, String was, String becomes) {
    UUID draft =
        SAMPLE.register.as(by, s -> s.drafts.amend(receipt.record(), "Se corrige un dato"));
    SAMPLE.register.as(
        by,
        s ->
            s.drafts.answer(
                draft, FieldPath.of(path), Json.createValue(becomes), Json.createValue(was)));
    return SAMPLE.register.as(by, s -> s.submissions.submit(draft));
  }

  private static void annul(Account by, Receipt receipt, Account... signers) {
    UUID act = SAMPLE.register.as(by, s -> s.annul(receipt.record(), "Registro duplicado"));
    Arrays.stream(signers).forEach(signer -> SAMPLE.register.run(signer, s -> s.sign(act)));
  }
}
