package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.garante.domain.access.Role;
import org.garante.domain.arrest.ArrestKind;
import org.garante.web.i18n.Bundles;
import org.garante.web.i18n.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database takes no connections for a moment: nothing is lost, and everybody is told. */
class DatabaseAwayIT extends DeployedTest {
  private final Staff recorder = Staff.of(Role.RECORDER, Agencies.police());
  private final UUID draft = Work.draft(recorder, "ARR", new ArrestKind().blank());
  private final Visitor visitor = recorder.signIn();

  @AfterEach
  void letConnect() throws Exception {
    allow(true);
    awaitReady();
  }

  @Test
  void answers_pages_and_probes_say_that_it_is_away_and_an_answer_sent_again_is_kept()
      throws Exception {
    Seen page = visitor.open("/drafts/form?draft=" + draft);
    allow(false);

    HttpResponse<String> answer = answer();
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(Visitor.json(answer).getString("error")).isEqualTo("away");
    assertThat(visitor.get("/api/session").statusCode()).isEqualTo(503);

    for (HttpResponse<String> shown :
        new HttpResponse[] {
          visitor.get("/records"),
          visitor.press(page, "more:another", Map.of()),
          visitor.get("/sign-in"),
          visitor.post("/record/certificate", Map.of("folio", "x", "purpose", "Amparo"))
        }) {
      assertThat(shown.statusCode()).as(shown.uri().toString()).isEqualTo(503);
      assertThat(shown.headers().firstValue("Retry-After")).contains("5");
      assertThat(shown.body()).doesNotContain("Exception", "\tat ");
      assertThat(Language.SPOKEN)
          .as(shown.body())
          .anyMatch(language -> shown.body().contains(Bundles.text(language, "away.text")));
    }

    for (Visitor asking : new Visitor[] {visitor, Visitor.anonymous()}) {
      assertThat(asking.get("/health/live").statusCode()).isEqualTo(200);
      HttpResponse<String> ready = asking.get("/health/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(Visitor.json(ready).getString("status")).isEqualTo("DOWN");
      HttpResponse<String> ledger = asking.get("/health/ledger");
      assertThat(ledger.statusCode()).isEqualTo(503);
      assertThat(Visitor.json(ledger).getString("status")).isEqualTo("DOWN");
    }

    allow(true);
    assertThat(answer().statusCode()).isEqualTo(200);
    assertThat(Work.answer(draft.toString(), "motives")).isEqualTo("Portaba un arma");
    assertThat(visitor.get("/records").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> answer() {
    JsonObject asked =
        Json.createObjectBuilder().add("path", "motives").add("value", "Portaba un arma").build();
    return visitor.json("PATCH", "/api/drafts/" + draft, asked);
  }

  /** Lets the register connect, or takes its connections away and lets it make no others. */
  private static void allow(boolean connections) throws SQLException {
    Sql.disconnect();
    String name = System.getenv("GARANTE_DB_URL").replaceFirst("^.*/", "");
    try (Connection superuser = TestDatabase.connectBeside();
        Statement statement = superuser.createStatement()) {
      statement.execute("alter database " + name + " allow_connections " + connections);
      if (!connections) {
        statement.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                + name
                + "'");
      }
    }
  }
}
