package org.garante.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.garante.domain.catalogue.Agency;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.w3c.dom.Element;

/**
 * Loads an empty, migrated database with a register of so many records: two years of work of nine
 * agencies. Two of them load it at a time.
 */
public final class Load {
  /** Who works in each half, as often as it does so. */
  private static final List<List<Share>> HALVES =
      List.of(
          List.of(new Share("GN", 8), new Share("INM", 1), new Share("SSP-SIN", 1)),
          List.of(
              new Share("FGR", 3),
              new Share("SEDENA", 2),
              new Share("SEMAR", 2),
              new Share("SSPC", 1),
              new Share("FGE-JAL", 1),
              new Share("FGE-BC", 1)));

  private static final Duration SPAN = Duration.ofDays(730);
  private static final Duration AGO = Duration.ofHours(8);

  /** So many times what waits is of lately. */
  private static final int LATELY = 10;

  private static final int KEPT_INDEXES = 100_000;

  private final Roles roles;
  private final Size size;
  private final Consumer<String> told;
  private final Instant now;

  /**
   * What is loaded.
   *
   * @param records how many
   * @param waiting how many of them, the last ones, wait for their first decision
   */
  public record Size(int records, int waiting) {
    /** So many records of which a few hundred wait. */
    public static Size of(int records) {
      return new Size(records, Math.min(300, records / 10));
    }
  }

  private record Share(String agency, int of) {}

  /**
   * @param told what is told of the progress
   */
  public Load(Roles roles, Size size, Consumer<String> told) {
    this.roles = roles;
    this.size = size;
    this.told = told;
    this.now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Loads it; everything is then to be sealed. */
  public void run() throws SQLException {
    try (Connection owner = roles.connect(Roles.OWNER)) {
      requireEmpty(owner);
      Indexes indexes = new Indexes(owner);
      long began = System.nanoTime();
      Made made = staff();
      told.accept(told("accounts made", made.staff().byId().size(), began));
      boolean large = size.records() > KEPT_INDEXES;
      if (large) {
        indexes.drop();
      }
      began = System.nanoTime();
      Series series = new Series();
      records(made, series);
      told.accept(told("records copied", size.records(), began));
      counters(owner, series);
      began = System.nanoTime();
      indexes.make();
      told.accept(told("indexes and statistics made", indexes.size(), began));
      began = System.nanoTime();
      Derived derived = new Derived(owner);
      derived.make();
      told.accept(told("tables kept ready made", derived.size(), began));
      began = System.nanoTime();
      new Invariants(owner).require();
      told.accept(told("invariants looked at", Invariants.SIZE, began));
    }
  }

  private static String told(String what, long count, long began) {
    double seconds = (System.nanoTime() - began) / 1e9;
    return "%s %s in %s s, %s a second"
        .formatted(count, what, Math.round(seconds), Math.round(count / Math.max(seconds, 1e-3)));
  }

  private static void requireEmpty(Connection owner) throws SQLException {
    try (var statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                "select exists (select from account) or exists (select from record)")) {
      rows.next();
      if (rows.getBoolean(1)) {
        throw new IllegalStateException(
            "There is a register in that database already: load into an empty one.");
      }
    }
  }

  private record Made(Staff staff, KnownPlaces places) {}

  private Made staff() throws SQLException {
    int recorders = Math.max(2, Math.min(40, size.records() / 5_000));
    try (SessionFactory sessions = sessions(roles);
        Connection application = roles.connect(Roles.APPLICATION)) {
      List<Agency> agencies =
          sessions.fromSession(
              session ->
                  session.createQuery("select a from Agency a", Agency.class).getResultList());
      Staff staff = new Staff(sessions, new Names(), beginning().minus(Duration.ofDays(30)));
      staff.make(
          HALVES.stream().flatMap(List::stream).map(Share::agency).toList(),
          recorders,
          Math.max(2, recorders / 4),
          Math.max(2, recorders / 8));
      return new Made(staff, new KnownPlaces(agencies, application));
    }
  }

  private Instant beginning() {
    return now.minus(SPAN);
  }

  /** The register's entities, as the application. */
  public static SessionFactory sessions(Roles roles) {
    Configuration configuration = new Configuration();
    configuration.setProperty("hibernate.connection.url", roles.url(Roles.APPLICATION));
    configuration.setProperty("hibernate.connection.pool_size", "4");
    configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
    entities().forEach(configuration::addAnnotatedClass);
    return configuration.buildSessionFactory();
  }

  /** The classes that persistence.xml lists. */
  private static List<Class<?>> entities() {
    try (var xml = Load.class.getResourceAsStream("/META-INF/persistence.xml")) {
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
    } catch (java.io.IOException
        | org.xml.sax.SAXException
        | javax.xml.parsers.ParserConfigurationException
        | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private void records(Made made, Series series) {
    AtomicLong numbers = new AtomicLong();
    AtomicLong pseudonyms = new AtomicLong();
    AtomicInteger done = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(HALVES.size());
    try {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int half = 0; half < HALVES.size(); half++) {
        int which = half;
        all.add(
            threads.submit(
                () -> {
                  half(which, made, series, numbers, new Rows(pseudonyms), done);
                  return true;
                }));
      }
      for (Future<Boolean> each : all) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private void half(
      int half, Made made, Series series, AtomicLong numbers, Rows rows, AtomicInteger done)
      throws SQLException {
    Random random = new Random(31L * size.records() + half);
    List<String> agencies = new ArrayList<>();
    HALVES
        .get(half)
        .forEach(
            share -> {
              for (int i = 0; i < share.of(); i++) {
                agencies.add(share.agency());
              }
            });
    Duration worked = SPAN.minus(AGO);
    try (Connection connection = roles.connect(Roles.OWNER)) {
      Rows.prepare(connection);
      Work work =
          new Work(
              connection,
              made.staff(),
              made.places(),
              new Forms(made.places(), new Names(), random, numbers),
              random,
              series,
              rows,
              now,
              Staff.OVERSIGHT.get(half),
              agencies);
      for (int i = half; i < size.records(); i += HALVES.size()) {
        Instant at =
            beginning()
                .plusSeconds(worked.toSeconds() * i / size.records())
                .plusNanos(1_000L * random.nextInt(1_000_000));
        work.one(at, stage(size.records() - i));
        int so = done.incrementAndGet();
        if (so % 50_000 == 0) {
          told.accept(so + " records…");
        }
      }
      work.end();
    }
  }

  /** By how many records there are from this one on. */
  private Work.Stage stage(int left) {
    return left <= size.waiting()
        ? Work.Stage.WAITING
        : left <= LATELY * size.waiting() ? Work.Stage.LATELY : Work.Stage.LONG_AGO;
  }

  private static void counters(Connection owner, Series series) {
    Tables tables = new Tables();
    series.each(
        (key, last) ->
            tables.add(
                "folio_counter (kind, year, agency, last)",
                key.kind(),
                key.year(),
                key.agency(),
                last));
    try {
      tables.send(owner);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
