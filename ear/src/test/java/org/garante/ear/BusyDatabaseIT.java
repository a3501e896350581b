package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.garante.domain.access.Role;
import org.garante.web.i18n.Bundles;
import org.garante.web.i18n.Language;
import org.junit.jupiter.api.Test;

/** The database is busy: what takes too long ends, and who finds no connection is told at once. */
class BusyDatabaseIT extends DeployedTest {
  private static final int POOL = 20;
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  private final Staff recorder = Staff.of(Role.RECORDER, Agencies.police());

  @Test
  void full_pool_answers_503_at_once_and_what_waits_too_long_is_ended() throws Exception {
    Visitor visitor = recorder.signIn();
    assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    ExecutorService asking = Executors.newFixedThreadPool(POOL + 4);
    List<CompletableFuture<HttpResponse<String>>> held = new ArrayList<>();
    try (Connection owner = TestDatabase.connect(org.garante.launcher.Role.OWNER);
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("lock table draft in access exclusive mode");
      for (int i = 0; i < POOL + 4; i++) {
        held.add(CompletableFuture.supplyAsync(() -> visitor.get("/"), asking));
      }
      Until.so("all connections wait", () -> waiting() >= POOL - 1);

      for (String address : List.of("/records", "/api/session")) {
        Instant before = Instant.now();
        HttpResponse<String> refused = visitor.get(address);
        assertThat(refused.statusCode()).as(address).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(Duration.between(before, Instant.now())).isLessThan(AT_ONCE);
        assertSaid(refused, "away.text");
      }
      List<HttpResponse<String>> ended = held.stream().map(CompletableFuture::join).toList();
      assertThat(ended).extracting(HttpResponse::statusCode).containsOnly(503, 504);
      assertThat(ended)
          .filteredOn(answer -> answer.statusCode() == 504)
          .isNotEmpty()
          .allSatisfy(answer -> assertSaid(answer, "tooLong.text"));
      owner.rollback();
    } finally {
      asking.shutdownNow();
    }
    assertThat(visitor.get("/").statusCode()).isEqualTo(200);
  }

  private static long waiting() {
    return Sql.number(
        "select count(*) from pg_locks where relation = 'draft'::regclass and not granted");
  }

  private static void assertSaid(HttpResponse<String> answer, String key) {
    assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    assertThat(Language.SPOKEN)
        .as(answer.body())
        .anyMatch(language -> answer.body().contains(Bundles.text(language, key)));
  }
}
