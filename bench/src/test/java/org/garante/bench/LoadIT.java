package org.garante.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.garante.bench.load.Invariants;
import org.garante.bench.load.Load;
import org.garante.bench.load.Loaded;
import org.garante.bench.load.Roles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register that was loaded is one that could have come about, and verifies. */
class LoadIT {
  private static final int RECORDS = LoadedRegister.FEW;

  @TempDir private static Path folder;
  private static Roles roles;

  @BeforeAll
  static void load() {
    roles = LoadedRegister.of(RECORDS).untouched;
  }

  @Test
  void verifies_once_sealed() throws IOException, InterruptedException {
    assertThat(count("ledger_leaf")).isGreaterThan(2L * RECORDS);
    assertThat(count("ledger_pending")).isZero();
    Path bundle = folder.resolve("bundle.zip");
    new Loaded(roles).export(bundle);
    assertThat(verified(bundle))
        .contains("\"verdict\":\"VERIFIED\"")
        .contains("\"records\":" + RECORDS)
        .contains("\"unsealed\":0");
  }

  @Test
  void could_have_come_about() throws SQLException {
    try (Connection owner = roles.connect(Roles.OWNER)) {
      assertThat(new Invariants(owner).broken()).isEmpty();
    }
  }

  @Test
  void has_what_a_register_has() {
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
        .isBetween((long) LoadedRegister.WAITING, LoadedRegister.WAITING + 20L);
    assertThat(count("(select distinct owner_agency from record) agencies")).isGreaterThan(8);
    assertThat(count("(select distinct state_code from arrest) states")).isEqualTo(32);
    assertThat(
            count(
                "record where recorded_at < now() - interval '700 days' or recorded_at > now() - interval '30 days'"))
        .isBetween(RECORDS / 20L, RECORDS / 5L);
  }

  @Test
  void second_load_is_refused() {
    Load again = new Load(roles, Load.Size.of(10), words -> {});
    org.assertj.core.api.Assertions.assertThatThrownBy(again::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("already");
  }

  private static long count(String from) {
    return Long.parseLong(LoadedRegister.texts(roles, "select count(*) from " + from).get(0));
  }

  private static String verified(Path bundle) throws IOException, InterruptedException {
    Path keys =
        Files.write(
            folder.resolve("keys.txt"),
            LoadedRegister.texts(roles, "select verifier_key from ledger_key"));
    Path checkpoint =
        Files.writeString(
            folder.resolve("checkpoint.txt"),
            LoadedRegister.texts(
                    roles, "select note from ledger_checkpoint order by size desc limit 1")
                .get(0));
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
}
