package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.garante.domain.access.Role;
import org.garante.domain.arrest.ArrestKind;
import org.junit.jupiter.api.Test;

/** Two people in one draft at the same time: nobody's words are lost. */
class TwoEditorsIT extends DeployedTest {
  private final String agency = Agencies.police();
  private final Staff ana = Staff.of(Role.RECORDER, agency);
  private final Staff beto = Staff.of(Role.RECORDER, agency);
  private final UUID draft = Work.draft(ana, "ARR", new ArrestKind().blank());

  @Test
  void the_second_is_told_who_and_what_and_neither_answer_is_lost() {
    Visitor first = ana.signIn();
    Visitor second = beto.signIn();
    assertThat(answer(first, "motives", "Portaba un arma", "").statusCode()).isEqualTo(200);

    HttpResponse<String> refused = answer(second, "motives", "Huyó al ver la patrulla", "");

    assertThat(refused.statusCode()).isEqualTo(409);
    JsonObject told = Visitor.json(refused);
    assertThat(told.getString("error")).isEqualTo("fieldConflict");
    assertThat(told.getString("message")).contains(ana.name());
    assertThat(told.getString("current")).isEqualTo("Portaba un arma");
    assertThat(content()).contains("Portaba un arma").doesNotContain("Huyó");
    assertThat(authors()).containsExactly(ana.person().toString());

    assertThat(answer(second, "motives", "Huyó al ver la patrulla", "Portaba un arma").statusCode())
        .as("having seen it, the second may put their own")
        .isEqualTo(200);
    assertThat(content()).contains("Huyó");
    assertThat(authors())
        .containsExactlyInAnyOrder(ana.person().toString(), beto.person().toString());
  }

  @Test
  void different_answers_at_the_same_moment_are_all_kept() {
    Visitor first = ana.signIn();
    Visitor second = beto.signIn();
    List<String> paths =
        List.of(
            "motives",
            "injuries",
            "rndNumber",
            "lateReason",
            "person.givenNames",
            "person.surnames",
            "person.age",
            "place.locality",
            "background.trustedPerson",
            "order.number");

    List<HttpResponse<String>> answers =
        AtOnce.all(
            IntStream.range(0, paths.size()).boxed().toList(),
            i -> answer(i % 2 == 0 ? first : second, paths.get(i), "4" + i, ""));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    String content = content();
    IntStream.range(0, paths.size())
        .forEach(i -> assertThat(content).as(paths.get(i)).contains("\"4" + i + "\""));
  }

  @Test
  void a_draft_of_another_agency_is_out_of_reach() {
    Visitor stranger = Staff.of(Role.RECORDER, Agencies.police()).signIn();

    HttpResponse<String> answer = answer(stranger, "motives", "Otra cosa", "");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(content()).doesNotContain("Otra cosa");
  }

  @Test
  void what_the_form_does_not_ask_is_not_kept() {
    HttpResponse<String> answer = answer(ana.signIn(), "handling", "RESTRICTED", "");

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> answer(Visitor visitor, String path, String value, String was) {
    return visitor.json(
        "PATCH",
        "/api/drafts/" + draft,
        Json.createObjectBuilder().add("path", path).add("value", value).add("was", was).build());
  }

  private String content() {
    return Sql.text("select content from draft where id = ?", draft);
  }

  private List<String> authors() {
    return Sql.texts("select staff_id::text from draft_author where draft_id = ?", draft);
  }
}
