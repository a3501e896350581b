package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.garante.domain.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a form looks up while an answer is typed: found by what people say, and never cut unsaid.
 */
class LookUpsIT extends DeployedTest {
  private static final String AGENCY = Agencies.police();
  private static final Staff RECORDER = Staff.of(Role.RECORDER, AGENCY);
  private static final Visitor VISITOR = RECORDER.signIn();

  @ParameterizedTest
  @CsvSource({
    "nationalities, hondureño, HN",
    "nationalities, HONDUREÑA, HN",
    "nationalities, Honduran, HN",
    "nationalities, Hondura, HN",
    "nationalities, EEUU, US",
    "nationalities, ee. uu., US",
    "nationalities, estadounidense, US",
    "nationalities, UK, GB",
    "nationalities, apátrida, XXA",
    "nationalities, stateless, XXA",
    "countries, EUA, US",
    "languages, señas mexicana, mfs",
    "languages, ingl, en",
    "states, mexico, 15",
    "municipalities, acapulco, 12001",
    "municipalities, Chilpancingo, 12029",
    "municipalities, Culiacán Rosales, 25006",
    "municipalities, Villahermosa, 27004"
  })
  void is_found_by_demonym_acronym_seat_and_usual_name(String source, String typed, String code) {
    assertThat(codes(look(source, typed, 0))).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"countries, apátrida", "municipalities, zzzz", "languages, 1"})
  void is_not_found_where_it_is_no_answer(String source, String typed) {
    JsonObject answer = look(source, typed, 0);

    assertThat(codes(answer)).isEmpty();
    assertThat(answer.getBoolean("more")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"municipalities, san", "nationalities, an", "languages, a", "states, a"})
  void what_is_cut_says_so_and_goes_on_until_all_were_shown(String source, String typed) {
    List<String> shown = new ArrayList<>();
    int from = 0;
    int pages = 0;
    boolean more = true;
    while (more) {
      JsonObject answer = look(source, typed, from);
      shown.addAll(codes(answer));
      pages++;
      more = answer.getBoolean("more");
      assertThat(answer.containsKey("next")).isEqualTo(more);
      from = answer.getInt("next", 0);
    }

    assertThat(pages).isGreaterThan(1);
    assertThat(shown).doesNotHaveDuplicates();
    if (source.equals("municipalities")) {
      assertThat((long) shown.size())
          .isEqualTo(
              Sql.number(
                  "select count(*) from municipality where plain_text(name || '|' || seat || '|' ||"
                      + " usual_names) like '%san%'"));
    }
  }

  @Test
  void records_to_link_go_on_too() {
    String name = Work.name();
    Set<String> arrests = new HashSet<>();
    for (int i = 0; i <= 12; i++) {
      arrests.add(
          Sql.text(
              "select id from record where folio = ?",
              Work.submitted(VISITOR, RECORDER, "ARR", Work.arrest(AGENCY, "Ana", name)).folio()));
    }
    JsonObject first = look("records?kinds=ARR", AGENCY, 0);
    assertThat(codes(first)).hasSize(12);
    assertThat(first.getBoolean("more")).isTrue();
    Set<String> found = new HashSet<>(codes(first));
    JsonObject second = look("records?kinds=ARR", AGENCY, first.getInt("next"));
    found.addAll(codes(second));
    assertThat(second.getBoolean("more")).isFalse();
    assertThat(found).isEqualTo(arrests);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "municipalities?q=san&from=-1",
        "municipalities?q=san&from=3001",
        "municipalities?q=san&from=x",
        "municipalities?q=san&from=9999999999",
        "nowhere?q=san"
      })
  void what_cannot_be_read_is_a_bad_request(String address) {
    assertThat(VISITOR.get("/api/choices/" + address).statusCode()).isEqualTo(400);
  }

  private static JsonObject look(String source, String typed, int from) {
    HttpResponse<String> answer =
        VISITOR.get(
            "/api/choices/%s%sfrom=%s&q=%s"
                .formatted(
                    source,
                    source.contains("?") ? "&" : "?",
                    from,
                    URLEncoder.encode(typed, StandardCharsets.UTF_8)));
    assertThat(answer.statusCode()).isEqualTo(200);
    return Visitor.json(answer);
  }

  private static List<String> codes(JsonObject answer) {
    return answer.getJsonArray("found").getValuesAs(JsonObject.class).stream()
        .map(option -> option.getJsonString("code"))
        .map(JsonString::getString)
        .toList();
  }
}
