package org.garante.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.garante.bench.load.Invariants;
import org.garante.bench.load.Load;
import org.garante.bench.load.Loaded;
import org.garante.bench.load.Roles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register that was loaded is one that could have come about, and verifies. */
class LoadIT {
  private static final int RECORDS = 2_000;
  private static final int WAITING = 60;

  @TempDir private static Path folder;
  private static BenchDatabase database;

  @BeforeAll
  static void load() throws IOException, SQLException {
    database = new BenchDatabase(folder, false);
    new Load(database, new Load.Size(RECORDS, WAITING), System.out::println).run();
  }

  @AfterAll
  static void close() throws IOException {
    database.close();
  }

  @Test
  void verifies_once_sealed() throws IOException, InterruptedException, SQLException {
    Loaded loaded = new Loaded(database);
    assertThat(loaded.seal(folder.resolve("keys"), "garante.bench/ledger"))
        .isEqualTo(count("ledger_leaf"));
    Path bundle = folder.resolve("bundle.zip");
    loaded.export(bundle);
    String said = verified(bundle);
    assertThat(said)
        .contains("\"verdict\":\"VERIFIED\"")
        .contains("\"records\":" + RECORDS)
        .contains("\"unsealed\":0");
  }

  @Test
  void could_have_come_about() throws SQLException {
    try (Connection owner = database.owner()) {
      assertThat(new Invariants(owner).broken()).isEmpty();
    }
  }

  @Test
  void has_what_a_register_has() throws SQLException {
    assertThat(count("record")).isEqualTo(RECORDS);
    for (String some :
        List.of(
            "record where kind = 'ARR'",
            "record where kind = 'OPE'",
            "record where kind = 'TRA'",
            "record where kind = 'NOT'",
            "record where kind = 'REP'",
            "record where handling = 'RESTRICTED'",
            "record where annulled",
            "submission where status = 'RETURNED'",
            "submission where status = 'WITHDRAWN'",
            "submission where number > 1 and status = 'APPROVED' and amends is not null",
            "act where status = 'STRUCK'",
            "finding",
            "live_finding where gone_at is null",
            "draft where continues is not null")) {
      assertThat(count(some)).as(some).isPositive();
    }
    assertThat(count("submission where status = 'SUBMITTED'"))
        .isBetween((long) WAITING, WAITING + 20L);
    assertThat(count("(select distinct owner_agency from record) agencies")).isGreaterThan(8);
    assertThat(count("(select distinct state_code from arrest) states")).isEqualTo(32);
    assertThat(
            count(
                "record where recorded_at < now() - interval '700 days' or recorded_at > now() - interval '30 days'"))
        .isBetween(RECORDS / 20L, RECORDS / 5L);
  }

  @Test
  void second_load_is_refused() throws SQLException {
    Load again = new Load(database, Load.Size.of(10), words -> {});
    org.assertj.core.api.Assertions.assertThatThrownBy(again::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("already");
  }

  private static long count(String from) throws SQLException {
    try (Connection owner = database.connect(Roles.OWNER);
        var statement = owner.createStatement();
        var rows = statement.executeQuery("select count(*) from " + from)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static String verified(Path bundle)
      throws IOException, InterruptedException, SQLException {
    Path keys = folder.resolve("keys.txt");
    Path checkpoint = folder.resolve("checkpoint.txt");
    try (Connection owner = database.connect(Roles.OWNER);
        var statement = owner.createStatement()) {
      Files.write(keys, texts(statement.executeQuery("select verifier_key from ledger_key")));
      Files.writeString(
          checkpoint,
          texts(
                  statement.executeQuery(
                      "select note from ledger_checkpoint order by size desc limit 1"))
              .get(0));
    }
    Path said = folder.resolve("said.json");
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            Verifying.verifier(),
            "org.garante.verifier.Main",
            bundle.toString(),
            "--checkpoint",
            checkpoint.toString(),
            "--key",
            keys.toString(),
            "--json")
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start()
        .waitFor();
    return Files.readString(said);
  }

  private static List<String> texts(java.sql.ResultSet rows) throws SQLException {
    List<String> texts = new ArrayList<>();
    while (rows.next()) {
      texts.add(rows.getString(1));
    }
    return texts;
  }
}
