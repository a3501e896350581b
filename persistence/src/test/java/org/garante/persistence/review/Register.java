package org.garante.persistence.review;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Role;
import org.garante.domain.access.StaffMember;
import org.garante.domain.annulment.Annulment;
import org.garante.domain.annulment.AnnulmentForm;
import org.garante.domain.arrest.SiblingService;
import org.garante.domain.attention.AttentionService;
import org.garante.domain.ledger.EntryOfOwner;
import org.garante.domain.ledger.Exports;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.SealingWatch;
import org.garante.domain.ledger.certificate.CertificateService;
import org.garante.domain.ledger.certificate.Inquiries;
import org.garante.domain.ledger.certificate.PromptSeal;
import org.garante.domain.ledger.past.PastFinder;
import org.garante.domain.ledger.seal.Sealing;
import org.garante.domain.oversight.NoteService;
import org.garante.domain.review.ActEntry;
import org.garante.domain.review.ActKind;
import org.garante.domain.review.ActKinds;
import org.garante.domain.review.ActParties;
import org.garante.domain.review.ActService;
import org.garante.domain.review.DecisionService;
import org.garante.domain.review.DraftService;
import org.garante.domain.review.DraftViews;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.Powers;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.RegisterCircumstances;
import org.garante.domain.review.RuleBook;
import org.garante.domain.review.Steps;
import org.garante.domain.review.Subjects;
import org.garante.domain.review.SubmissionService;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.live.FindingReader;
import org.garante.domain.review.live.FindingTurn;
import org.garante.domain.review.live.LiveFindings;
import org.garante.domain.review.reading.ActDesk;
import org.garante.domain.review.reading.CaseService;
import org.garante.domain.review.reading.HistoryService;
import org.garante.domain.review.reading.LinkedService;
import org.garante.domain.review.reading.Openings;
import org.garante.domain.review.reading.Readings;
import org.garante.domain.review.reading.RecordListService;
import org.garante.domain.review.reading.RecordService;
import org.garante.domain.review.reading.SampleService;
import org.garante.domain.review.reading.Sights;
import org.garante.domain.review.reading.SignerService;
import org.garante.domain.review.reading.Unmaskings;
import org.garante.domain.review.reading.WorkService;
import org.garante.domain.text.LookAlikes;
import org.garante.persistence.TestDatabase;
import org.garante.persistence.access.AccountStore;
import org.garante.persistence.access.PermitSql;
import org.garante.persistence.arrest.SiblingStore;
import org.garante.persistence.attention.AttentionStore;
import org.garante.persistence.catalogue.CatalogueStore;
import org.garante.persistence.catalogue.Places;
import org.garante.persistence.ledger.BundleStore;
import org.garante.persistence.ledger.CheckpointStore;
import org.garante.persistence.ledger.LedgerStore;
import org.garante.persistence.ledger.PastStore;
import org.garante.persistence.oversight.NoteStore;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.w3c.dom.Element;

/**
 * The register on a real database as role garante_app, its services wired by hand: one transaction
 * and one entity manager for each use, as in the server.
 */
public final class Register implements AutoCloseable {
  private final PGSimpleDataSource source = new PGSimpleDataSource();
  private final SessionFactory sessions;
  private final Kinds kinds;
  private final ActKinds actKinds;
  private TestDatabase database;
  private Sealing sealer = () -> 0;
  private @Nullable Account administrator;
  private Clock clock = Clock.fixed(Instant.parse("2025-06-20T18:00:00Z"), ZoneOffset.UTC);

  private Register(
      TestDatabase database,
      List<? extends RecordKind<?>> kinds,
      List<ActKind<?>> actKinds,
      List<Class<?>> entities,
      boolean movable) {
    this.database = database;
    this.kinds = new Kinds(kinds);
    List<ActKind<?>> acts = new ArrayList<>(actKinds);
    acts.add(new Annulment());
    this.actKinds = new ActKinds(acts);
    Configuration configuration = new Configuration();
    if (movable) {
      source.setUrl(database.url("garante_app"));
      configuration.getProperties().put("hibernate.connection.datasource", source);
    } else {
      configuration.setProperty("hibernate.connection.url", database.url("garante_app"));
      configuration.setProperty("hibernate.connection.pool_size", "120");
    }
    configuration.setProperty("hibernate.hbm2ddl.auto", "validate");
    configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
    configuration.setProperty("hibernate.jdbc.batch_size", "50");
    configuration.setProperty("hibernate.jpa.compliance.query", "true"); // as the server is
    configuration.setProperty("hibernate.generate_statistics", String.valueOf(!movable));
    configuration.setStatementInspector(new StatementTrace());
    listedEntities().forEach(configuration::addAnnotatedClass);
    entities.forEach(configuration::addAnnotatedClass);
    this.sessions = configuration.buildSessionFactory();
  }

  public static Register on(
      TestDatabase database, List<? extends RecordKind<?>> kinds, Class<?>... entities) {
    return new Register(database, kinds, List.of(), List.of(entities), false);
  }

  /** One with further kinds of act. */
  public static Register on(
      TestDatabase database,
      List<? extends RecordKind<?>> kinds,
      List<ActKind<?>> acts,
      Class<?>... entities) {
    return new Register(database, kinds, acts, List.of(entities), false);
  }

  /** One that keeps no connection, and can go on with a copy of its database. */
  static Register movable(TestDatabase database, List<? extends RecordKind<?>> kinds) {
    return new Register(database, kinds, List.of(), List.of(), true);
  }

  /** Goes on with a copy of the database of a movable register. */
  public void moveTo(TestDatabase copy) {
    source.setUrl(copy.url("garante_app"));
    database = copy;
  }

  public TestDatabase database() {
    return database;
  }

  public SessionFactory sessions() {
    return sessions;
  }

  public Kinds kinds() {
    return kinds;
  }

  /** Has whoever asks for a certificate served by this sealer. */
  public void sealedBy(Sealing sealer) {
    this.sealer = sealer;
  }

  /** Sets what the application's clock says from now on. */
  public void at(Instant now) {
    clock = Clock.fixed(now, ZoneOffset.UTC);
  }

  public Instant now() {
    return clock.instant();
  }

  /** A new active account of a new person. */
  public Account account(String name, String agency, Role role) {
    return account(new StaffMember("S-" + UUID.randomUUID(), name), name, agency, role);
  }

  /** A further account of a person who has one. */
  public Account secondAccount(Account first, String username, String agency, Role role) {
    return account(first.staff(), username, agency, role);
  }

  /**
   * As the owner makes it: the application makes accounts by the functions of administration. The
   * first makes itself and, if it is an administrator's, all others.
   */
  private Account account(StaffMember staff, String username, String agency, Role role) {
    Account account = new Account(username(username), staff, agency, role, now());
    if (administrator == null || administrator.role() != Role.ADMIN) {
      administrator = account;
    }
    try (Connection owner = database.connect("garante_owner")) {
      owner.setAutoCommit(false);
      run(
          owner,
          "insert into staff_member (id, staff_number, name) values (?, ?, ?) on conflict do nothing",
          staff.id(),
          staff.staffNumber(),
          staff.name());
      run(
          owner,
          """
          insert into account (id, username, staff_id, agency, role, status, created_at)
          values (?, ?, ?, ?, ?, 'ACTIVE', ?::timestamptz)
          """,
          account.id(),
          account.username(),
          staff.id(),
          agency,
          role.name(),
          now().toString());
      run(
          owner,
          "insert into account_session (secret_hash, account_id) values (hash_of(?), ?)",
          secretOf(account),
          account.id());
      new EntryOfOwner(owner, now())
          .enter(LedgerAction.ACCOUNT_CREATE, account.username(), administrator.actor());
      owner.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return inTransaction(
            entities -> new AccountStore(entities, new CurrentAccount()).find(account.id()))
        .orElseThrow();
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  /** The secret of the session that an account of this register is signed in with. */
  public static String secretOf(Account account) {
    return "session of " + account.id();
  }

  /** One that nobody has, beginning with that name. */
  private static String username(String name) {
    String plain = LookAlikes.plain(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
    return plain.substring(0, Math.min(plain.length(), 26))
        + "-"
        + UUID.randomUUID().toString().substring(0, 13);
  }

  /** Something done by an account in a transaction of its own. */
  public <T> T as(Account account, Function<Services, T> use) {
    return inTransaction(entities -> use.apply(new Services(entities, account)));
  }

  /** The same, where a test looks at the database within the transaction. */
  public <T> T as(Account account, BiFunction<EntityManager, Services, T> use) {
    return inTransaction(entities -> use.apply(entities, new Services(entities, account)));
  }

  /** Something done by an account in a transaction of its own, with no answer. */
  public void run(Account account, Consumer<Services> use) {
    as(
        account,
        services -> {
          use.accept(services);
          return true;
        });
  }

  /** The statements that something takes which an account does. */
  public List<String> statements(Account account, Consumer<Services> use) {
    return StatementTrace.of(() -> run(account, use));
  }

  /** Starts and submits a form. */
  public Receipt submit(Account by, String kind, Form form) {
    UUID draft = as(by, services -> services.drafts.start(kind, form));
    return as(by, services -> services.submissions.submit(draft));
  }

  public <T> T inTransaction(Function<EntityManager, T> work) {
    return sessions.fromTransaction(work::apply);
  }

  /** A single value by SQL, as owner. */
  public long count(String sql) {
    try (Connection connection = database.connect("garante_owner");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does something by SQL as the application's role; throws what the database says. */
  public void sqlAsApplication(String... statements) throws SQLException {
    try (Connection connection = database.connect("garante_app");
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    }
  }

  @Override
  public void close() {
    sessions.close();
  }

  /** The classes that persistence.xml lists, so that tests and server map the same. */
  static List<Class<?>> listedEntities() {
    try (var xml = Register.class.getResourceAsStream("/META-INF/persistence.xml")) {
      var listed =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(xml)
              .getElementsByTagName("class");
      List<Class<?>> classes = new ArrayList<>();
      for (int i = 0; i < listed.getLength(); i++) {
        classes.add(Class.forName(((Element) listed.item(i)).getTextContent().strip()));
      }
      return classes;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private DataSource source(String role) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.url(role));
    return source;
  }

  /** The services of one transaction. */
  public final class Services {
    public final DraftService drafts;
    public final SubmissionService submissions;
    public final DecisionService decisions;
    public final ActService acting;
    public final ActStore acts;
    public final RecordService records;
    public final HistoryService history;
    public final LinkedService linked;
    public final RecordListService lists;
    public final WorkService work;
    public final NoteService notes;
    public final CaseService cases;
    public final SignerService signers;
    public final SiblingService siblings;
    public final AttentionService attention;
    public final SampleService samples;
    public final CertificateService certificates;
    public final SubmissionStore store;
    public final Ledger ledger;
    public final FindingTurn turn;
    public final FindingReader reader;
    public final LiveFindings live;
    public final RecordStore recordStore;

    /** Proposes to annul a record. */
    public UUID annul(UUID record, String reason) {
      return acting.enter(ActEntry.of(record, Annulment.CODE, AnnulmentForm.because(reason)));
    }

    /** Gives an act its next signature, seeing how far it has come. */
    public void sign(UUID act) {
      acting.sign(act, acts.find(act).orElseThrow().status());
    }

    /** Ends an act without effect. */
    public void strike(UUID act, String reason) {
      acting.strike(act, reason);
    }

    private Services(EntityManager entities, Account account) {
      Permit permit = new Permit();
      CurrentAccount current = new CurrentAccount();
      current.actAs(account, secretOf(account));
      ledger =
          new Ledger(
              new LedgerStore(entities, current),
              current,
              clock,
              new SealingWatch(
                  new LedgerStore(entities, current), clock, java.time.Duration.ofDays(36_500)));
      recordStore = new RecordStore(entities);
      DraftStore draftStore = new DraftStore(entities);
      store = new SubmissionStore(entities);
      TransitionStore transitions = new TransitionStore(entities);
      acts = new ActStore(entities);
      AccountStore accounts = new AccountStore(entities, current);
      CatalogueStore catalogue = new CatalogueStore(entities, new Places(entities));
      LiveFindingStore findings = new LiveFindingStore(entities);
      RegisterCircumstances circumstances =
          new RegisterCircumstances(
              catalogue, catalogue, recordStore, store, acts, actKinds, kinds, clock);
      RuleBook rules = new RuleBook(catalogue, circumstances);
      live = new LiveFindings(kinds, rules, recordStore, store, findings, clock);
      turn = new FindingTurn(live);
      reader = new FindingReader(store, live, turn);
      Subjects subjects = new Subjects(kinds, recordStore);
      Powers powers = new Powers(permit, subjects, current);
      Readings readings = new Readings(ledger, current, clock);
      Steps steps = new Steps(kinds, ledger, transitions, store, acts, draftStore, accounts, live);
      PermitSql permits = new PermitSql(permit, kinds);
      RegisterStore register =
          new RegisterStore(
              entities,
              new RecordListStore(entities, new SearchStore(entities), permits),
              new WorkStore(entities),
              new QueueStore(entities, kinds),
              new ActListStore(entities, permits),
              new IdentityStore(entities, permits, kinds),
              new LinkStore(entities, permits),
              permits);
      PastFinder pasts = new PastFinder(new PastStore(source("garante_reader")));
      Openings openings =
          new Openings(
              powers,
              recordStore,
              store,
              register,
              pasts,
              new Sights(permit, register, clock),
              readings,
              clock);
      drafts =
          new DraftService(
              kinds,
              powers,
              steps,
              draftStore,
              recordStore,
              store,
              new DraftViews(kinds, rules, recordStore, store, transitions, accounts),
              ledger);
      submissions =
          new SubmissionService(kinds, rules, powers, recordStore, draftStore, store, steps);
      decisions =
          new DecisionService(subjects, recordStore, store, steps, live, permit, current, clock);
      ActParties parties = new ActParties(kinds, subjects, store, acts);
      acting = new ActService(actKinds, parties, rules, recordStore, acts, steps, permit, current);
      ActDesk desk = new ActDesk(kinds, actKinds, parties, acts, register, permit, current);
      records =
          new RecordService(
              openings,
              kinds,
              draftStore,
              register,
              reader,
              desk,
              new Unmaskings(store, register, ledger),
              powers);
      history = new HistoryService(openings, kinds, register, permit, current);
      linked = new LinkedService(openings, register, current);
      lists = new RecordListService(register, reader, ledger, current, pasts, clock);
      work = new WorkService(kinds, recordStore, store, register, reader, desk, readings, powers);
      notes = new NoteService(new NoteStore(entities), ledger, current, clock);
      attention =
          new AttentionService(new AttentionStore(entities, kinds, permits), current, clock);
      siblings = new SiblingService(new SiblingStore(entities, permits), current);
      signers = new SignerService(new SignerStore(entities, permits));
      cases =
          new CaseService(
              new CaseStore(entities), store, recordStore, subjects, permit, current, clock);
      BundleStore bundles = new BundleStore(source("garante_reader"));
      samples = new SampleService(register, ledger, current, pasts, clock);
      certificates =
          new CertificateService(
              new Inquiries(
                  recordStore, lists, subjects, bundles, accounts, register, permit, clock),
              bundles,
              new CheckpointStore(source("garante_reader")),
              new PromptSeal(sealer, bundles, clock),
              new LedgerStore(entities, current),
              new Exports(ledger),
              current);
    }
  }
}
