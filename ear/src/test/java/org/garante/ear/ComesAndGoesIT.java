package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.garante.domain.access.Role;
import org.garante.domain.arrest.ArrestForm;
import org.junit.jupiter.api.Test;

/** Questions that depend on another: whether they are asked is the server's to say. */
class ComesAndGoesIT extends DeployedTest {
  private final Staff recorder = Staff.of(Role.RECORDER, "GN");
  private final Visitor visitor = recorder.signIn();

  @Test
  void what_is_asked_follows_the_kind_of_place_and_what_is_left_out_is_said_before_it_is_sent() {
    ArrestForm form = Work.arrest("GN");
    UUID draft = Work.draft(recorder, "ARR", form);
    Seen before = visitor.open("/drafts/form?draft=" + draft);
    assertThat(isAsked(before, "place.state")).isTrue();
    assertThat(isAsked(before, "place.latitude")).isFalse();
    assertThat(visitor.open("/drafts/check?draft=" + draft).body()).doesNotContain("left-out");

    JsonObject changed = change(draft, "place.where", "AT_SEA", Json.createValue("STATE"));
    assertThat(changed.getJsonObject("asked").getBoolean("place.state")).isFalse();
    assertThat(changed.getJsonObject("asked").getBoolean("place.latitude")).isTrue();
    Seen after = visitor.open("/drafts/form?draft=" + draft);
    assertThat(isAsked(after, "place.state")).isFalse();
    assertThat(isAsked(after, "place.latitude")).isTrue();
    assertThat(visitor.open("/drafts/check?draft=" + draft).words())
        .contains("No se env\u00eda, porque no se pregunta")
        .contains("Entidad", "Municipio");

    change(draft, "place.where", "STATE", Json.createValue("AT_SEA"));
    Seen again = visitor.open("/drafts/form?draft=" + draft);
    assertThat(isAsked(again, "place.state")).isTrue();
    assertThat(again.body()).contains("value=\"09\" selected");
    assertThat(visitor.open("/drafts/check?draft=" + draft).body()).doesNotContain("left-out");
  }

  private JsonObject change(UUID draft, String path, String value, JsonValue was) {
    HttpResponse<String> answer =
        visitor.json(
            "PATCH",
            "/api/drafts/" + draft,
            Json.createObjectBuilder()
                .add("path", path)
                .add("value", value)
                .add("was", was)
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Visitor.json(answer);
  }

  private static boolean isAsked(Seen form, String path) {
    int at = form.body().indexOf("data-path=\"" + path + "\"");
    assertThat(at).as(path).isPositive();
    int begin = form.body().lastIndexOf('<', at);
    return !form.body().substring(begin, form.body().indexOf('>', at)).contains("hidden=");
  }
}
