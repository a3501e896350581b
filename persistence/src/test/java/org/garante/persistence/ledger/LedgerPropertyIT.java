package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.garante.domain.access.Account;
import org.garante.domain.access.Permit;
import org.garante.domain.ledger.bundle.BundleScope;
import org.garante.domain.ledger.bundle.Disclosure;
import org.garante.persistence.TestDatabase;
import org.garante.persistence.ledger.CrashingSource.Crash;
import org.garante.persistence.ledger.RandomWork.Deed;
import org.garante.persistence.review.SampleRegister;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Whatever people do with the register, and wherever the sealer crashes meanwhile: what is exported
 * then is verified, and after any one change of what the ledger binds it is not. As many runs as
 * {@code -Dledger.runs} says.
 */
class LedgerPropertyIT {
  private static SampleRegister sample;
  private static TestDatabase start;
  private static Path home;

  @BeforeContainer
  static void begin() throws IOException {
    sample = SampleRegister.movable();
    start = sample.register.database();
    home = Files.createTempDirectory("ledger-property");
  }

  @AfterContainer
  static void end() throws IOException {
    sample.close();
    try (var files = Files.walk(home)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  /**
   * A deed after so many seconds, then perhaps a turn of the sealer, which may crash.
   *
   * @param seals below 10 it does, out of 30
   * @param step at which statement it crashes
   */
  record Move(Deed deed, int which, int seconds, int seals, Crash crash, int step) {}

  @Provide
  Arbitrary<List<Move>> day() {
    return Combinators.combine(
            Arbitraries.of(Deed.class),
            Arbitraries.integers().between(0, 999).withoutEdgeCases(),
            Arbitraries.integers().between(0, 60),
            Arbitraries.integers().between(0, 29).withoutEdgeCases(),
            Arbitraries.of(Crash.class),
            Arbitraries.integers().between(0, 12).withoutEdgeCases())
        .as(Move::new)
        .list()
        .ofMinSize(8)
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<Mutation> mutation() {
    Arbitrary<Integer> number = Arbitraries.integers().between(0, 9_999).withoutEdgeCases();
    return Combinators.combine(number, number, number, number).as(Mutation::new);
  }

  /** The seed is fixed, so that a build does not depend on luck; a longer run goes on from it. */
  @Property(
      seed = "20250605",
      generation = GenerationMode.RANDOMIZED,
      edgeCases = EdgeCasesMode.NONE)
  void random_work_is_verified_and_any_change_of_it_is_found(
      @ForAll("day") List<Move> day,
      @ForAll("day") List<Move> after,
      @ForAll("mutation") Mutation mutation)
      throws Exception {
    Run run = new Run();
    try {
      day.forEach(run::take);
      run.seal();
      after.stream().limit(5).forEach(run::act);
      Account exporter = day.size() % 2 == 0 ? sample.auditor : sample.observer;
      run.verify(exporter, day.get(0).which()).isClean();
      String changed = mutation.apply(run.database);
      Verdict verdict = run.verify(exporter, day.get(0).which());
      assertThat(verdict.findsSomething())
          .as("what was found after %s: %s", changed, verdict)
          .isTrue();
    } finally {
      run.database.drop();
    }
  }

  @Example
  void columns_that_nothing_binds_are_documented() throws IOException {
    String format = Files.readString(Path.of("..", "docs", "ledger-format.md"));
    assertThat(BoundColumns.NOT_BOUND).allMatch(column -> format.contains("`" + column + "`"));
  }

  /** One register from its first day on. */
  private static final class Run {
    private final TestDatabase database = start.copy();
    private final CrashingSource source = new CrashingSource(database);
    private final RandomWork work = new RandomWork(sample);
    private final List<Path> kept = new ArrayList<>();
    private final Path folder;
    private final SealedRegister sealer;
    private Instant now = SampleRegister.NOW;

    Run() throws IOException {
      sample.register.moveTo(database);
      folder = Files.createTempDirectory(home, "run");
      sealer = new SealedRegister(source, folder, () -> now);
    }

    void act(Move move) {
      now = now.plusSeconds(move.seconds());
      work.act(move.deed(), move.which(), now);
    }

    void take(Move move) {
      act(move);
      if (move.seals() == 0) {
        rotate();
      }
      if (move.seals() < 10) {
        source.next(move.crash(), move.step());
        try {
          sealer.seal();
          keep();
        } catch (RuntimeException e) {
          // it crashed, as it was told to: whoever seals next goes on
          assertThat(move.crash()).as(e.toString()).isNotEqualTo(Crash.NEVER);
        }
      }
    }

    /** Asks for new keys with the next turn. */
    private void rotate() {
      try {
        if (Files.isDirectory(folder.resolve("keys"))) {
          Files.writeString(folder.resolve("keys").resolve("rotate"), "");
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    void seal() {
      source.next(Crash.NEVER, 0);
      sealer.seal();
      keep();
    }

    /** Somebody outside keeps the newest checkpoint. */
    private void keep() {
      try {
        for (String note :
            BusyRegister.texts(
                database, "select note from ledger_checkpoint order by size desc limit 1")) {
          kept.add(Files.writeString(folder.resolve("kept-" + kept.size()), note));
        }
      } catch (IOException | SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Exports and verifies against keys and one of the checkpoints that were kept. */
    Verdict verify(Account exporter, int which) throws IOException, SQLException {
      PGSimpleDataSource reader = new PGSimpleDataSource();
      reader.setUrl(database.url("garante_reader"));
      Path bundle = folder.resolve("bundle.zip");
      try (OutputStream to = Files.newOutputStream(bundle)) {
        new BundleStore(reader)
            .write(
                BundleScope.FULL,
                now,
                new Disclosure(sample.register.kinds(), new Permit(), exporter),
                to);
      }
      Path keys =
          Files.write(
              folder.resolve("keys.txt"),
              BusyRegister.texts(database, "select verifier_key from ledger_key"));
      return Verdict.quickly(bundle, keys, List.of(kept.get(which % kept.size())));
    }
  }
}
