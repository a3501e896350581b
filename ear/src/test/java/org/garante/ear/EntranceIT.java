package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.garante.domain.access.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to the register, as its users, its enemies and their programs would. */
class EntranceIT extends DeployedTest {
  private static final String NOTHING = "\u200B\u00A0\u2800";
  private static Staff recorder;
  private static Visitor visitor;
  private static Visitor auditor;

  /**
   * Reads so much that the account would be locked, were it to do all that the others do besides.
   */
  private static Visitor reader;

  private static final List<String> LISTS = List.of("/records", "/reports", "/sample", "/queue");

  @BeforeAll
  static void signIn() {
    recorder = Staff.of(Role.RECORDER, "GN");
    visitor = recorder.signIn();
    auditor = Staff.of(Role.AUDITOR, "SABG").signIn();
    reader = Staff.of(Role.AUDITOR, "SABG").signIn();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/records?q=%00",
        "/records?q=%FF",
        "/records?q=%ED%A0%80",
        "/records?q=%EF%BF%BE",
        "/records?%00=x",
        "/record?folio=%00",
        "/sign-in?back=%00",
        "/api/choices/agencies?q=%00",
        "/api/now",
        "/api/now?zone=Nowhere",
        "/records%00",
        "/reports/report?code=R04&from=%C0%80"
      })
  void address_that_cannot_be_read_is_a_bad_request(String address) {
    ServerLog log = new ServerLog();

    HttpResponse<String> answer = visitor.get(address);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Exception", "\tat ", "???");
    assertThat(log.failures()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/records?q=%", "/records?q=%zz", "/rec%ords", "/records?q=a%4"})
  void nor_is_one_that_is_not_even_encoded(String address) {
    assertThat(RawRequest.send("GET", address, "", "")).isEqualTo(400);
  }

  @Test
  void page_says_what_could_not_be_read_in_the_reader_s_language() {
    HttpResponse<String> answer =
        visitor.send(
            HttpRequest.newBuilder(uri("/records?q=%EF%BF%BE")).header("Accept-Language", "en"));

    assertThat(Seen.of(answer).words())
        .contains("U+FFFE")
        .contains("What was sent was not understood");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000", "a\uFFFE"})
  void name_that_nobody_has_is_no_failure_of_the_server(String name) {
    HttpResponse<String> answer = Visitor.anonymous().trySignIn(name, Staff.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Visitor.json(answer).getString("message")).contains("U+");
  }

  @Test
  void name_is_known_however_it_was_pasted() {
    assertThat(
            Visitor.anonymous()
                .trySignIn("\u200B " + recorder.username() + "\u00A0", Staff.PASSWORD)
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void reason_that_shows_nothing_is_none() {
    Work.Entered entered = Work.approved("GN");
    Seen record = visitor.open("/record?folio=" + entered.folio());
    Seen refused = visitor.pressed(record, "amend:amend", Map.of("amend:reason", NOTHING));

    assertThat(refused.errors()).isNotEmpty();
    assertThat(
            Sql.number(
                "select count(*) from draft where record_id = (select id from record where folio ="
                    + " ?)",
                entered.folio()))
        .isZero();
  }

  @Test
  void purpose_is_as_long_as_it_may_be_and_no_longer() {
    String most = "a".repeat(300);
    Map<String, String> asked = Map.of("code", "R04", "format", "CSV", "purpose", most);
    Map<String, String> longer = new LinkedHashMap<>(asked);
    longer.put("purpose", most + "a");

    assertThat(visitor.download("/reports/export", asked).statusCode()).isEqualTo(200);
    HttpResponse<String> refused = visitor.post("/reports/export", visitor.withToken(longer));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Seen.of(refused).words()).contains("300").contains("301");
  }

  @Test
  void request_of_megabytes_is_refused_as_such() {
    Map<String, String> huge = Map.of("code", "R04", "purpose", "a".repeat(3 << 19));

    assertThat(visitor.post("/reports/export", huge).statusCode()).isEqualTo(413);
    assertThat(
            visitor
                .json(
                    "PATCH", "/api/drafts/" + UUID.randomUUID(), json("path", "a".repeat(3 << 19)))
                .statusCode())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|400|jsonEmpty",
        "{|400|jsonMalformed",
        "[]|400|jsonNotObject",
        "{\"path\":1}|400|jsonMember",
        "{\"path\":\"rndNumber\"}|400|jsonMember",
        "{\"path\":\"rndNumber\",\"path\":\"x\",\"value\":\"y\"}|400|jsonTwice",
        "{\"path\":\"rndNumber\",\"value\":[[[[[[[[[1]]]]]]]]]}|400|jsonDeep",
        "{\"path\":\"rndNumber\",\"value\":\"\\ud800\"}|400|unreadableText",
        "{\"path\":\"rndNumber\",\"value\":\"\\u0000\"}|400|unreadableText",
        "{\"path\":\"..\",\"value\":\"\"}|400|badRequest",
        "{\"path\":\"rndNumber\",\"missing\":\"NO_SUCH\"}|400|badRequest"
      })
  void json_that_is_no_answer_is_told_what_is_wrong_with_it(String body, int status, String error) {
    UUID draft = Work.draft(recorder, "ARR", Work.arrest("GN"));

    HttpResponse<String> answer = visitor.send(patch(draft, body));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Visitor.json(answer).getString("error")).isEqualTo(error);
    assertThat(Visitor.json(answer).getString("message")).isNotEmpty().doesNotContain("{");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/json;charset=ISO-8859-1", "multipart/form-data"})
  void body_of_another_type_is_not_guessed_at(String type) {
    HttpResponse<String> answer =
        Visitor.anonymous()
            .send(
                HttpRequest.newBuilder(uri("/api/session"))
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reports/export",
        "/records/certificate",
        "/sign-out",
        "/records",
        "/api/session"
      })
  void form_in_several_parts_is_taken_nowhere(String path) {
    String part = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    String body =
        part.formatted("token", auditor.token()) + part.formatted("code", "R04") + "--x--";
    HttpResponse<String> answer =
        auditor.send(
            HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body)));

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(auditor.get("/own-account").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/records?kind=ARR&kind=TRA",
        "/records?kind=ARR&kind=ARR",
        "/record?folio=a&folio=b",
        "/reports/report?code=R04&from=2025-03-05&from=2025-03-06",
        "/api/choices/states?q=a&q=b"
      })
  void nothing_is_asked_twice_so_that_one_of_the_two_is_passed_over(String address) {
    HttpResponse<String> answer = visitor.get(address);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Exception", "???");
  }

  @Test
  void nor_in_a_form_that_takes_something_away() {
    HttpResponse<String> answer =
        auditor.send(
            HttpRequest.newBuilder(uri("/reports/export"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "code=R04&format=CSV&purpose=a&purpose=b&token=" + auditor.token())));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Seen.of(answer).words()).contains("purpose");
  }

  /** Every field that an address or a form of the register knows. */
  static Stream<String> names() {
    return NastyRequestsIT.NAMES.stream().filter(name -> !name.equals("token"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void no_parameter_is_longer_than_an_answer_may_be(String name) {
    ServerLog log = new ServerLog();
    String path = LISTS.get(Math.floorMod(name.hashCode(), LISTS.size()));
    String before = path + "?" + name + "=";
    assertThat(reader.get(before + "a".repeat(7_900)).statusCode()).as(path).isLessThan(500);
    assertThat(reader.get(before + "a".repeat(8_000)).statusCode()).as(path).isEqualTo(400);
    Map<String, String> longest = Map.of(name, "a".repeat(20_000));
    Map<String, String> longer = Map.of(name, "a".repeat(20_001));
    assertThat(auditor.post("/reports/export", auditor.withToken(longest)).statusCode())
        .isLessThan(500);
    HttpResponse<String> refused = auditor.post("/reports/export", auditor.withToken(longer));
    assertThat(refused.statusCode()).isIn(400, 403);
    assertThat(log.failures()).isEmpty();
  }

  @Test
  void fields_are_a_thousand_at_most_with_names_of_two_hundred_characters() {
    assertThat(visitor.get("/records?" + "a".repeat(200) + "=x").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/records?" + "a".repeat(201) + "=x").statusCode()).isEqualTo(400);
    assertThat(auditor.post("/reports/export", many(999)).statusCode()).isNotEqualTo(400);
    assertThat(auditor.post("/reports/export", many(1_001)).statusCode()).isEqualTo(400);
  }

  private static Map<String, String> many(int fields) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < fields; i++) {
      all.put("f" + i, "x");
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cookie",
        "Accept-Language",
        "Accept",
        "User-Agent",
        "Origin",
        "Referer",
        "Sec-Fetch-Site",
        "Content-Type",
        "If-Modified-Since",
        "X-Forwarded-For",
        "X-Forwarded-Proto",
        "Faces-Request",
        "X-Anything"
      })
  void no_header_makes_the_server_fail(String name) {
    ServerLog log = new ServerLog();
    String session = name.equals("Cookie") ? "garante=x; a=" : "";
    for (String value :
        List.of(
            "\u00f1",
            "\u0080\u00ff",
            "a=\u00e9; b=\u00ff",
            "\t",
            "\u0001",
            "\"",
            ";;;===,,,",
            "a".repeat(8_000),
            "\u00ff".repeat(8_000),
            "a=b; ".repeat(1_500))) {
      for (String path : List.of("/records", "/sign-in", "/api/session", "/health/live")) {
        assertThat(RawRequest.send("GET", path, name + ": " + session + value + "\r\n", ""))
            .as(name + " of " + path + ": " + value)
            .isBetween(200, 499);
      }
    }
    assertThat(log.failures()).isEmpty();
    assertThat(log.strays()).isEmpty();
  }

  @Test
  void headers_are_bounded_in_number_and_length() {
    assertThat(RawRequest.send("GET", "/sign-in", "X-A: " + "a".repeat(1 << 20) + "\r\n", ""))
        .isIn(0, 400, 413, 431);
    assertThat(RawRequest.send("GET", "/sign-in", "X-A: a\r\n".repeat(1_000), ""))
        .isIn(0, 400, 413, 431);
  }

  @Test
  void link_presses_no_button() {
    Seen page = visitor.open("/own-account");
    String state = page.hidden("own:change").get("jakarta.faces.ViewState");

    assertThat(
            visitor
                .get("/own-account?own=own&own:change=x&jakarta.faces.ViewState=" + state)
                .statusCode())
        .isEqualTo(405);
    assertThat(
            visitor
                .send(
                    HttpRequest.newBuilder(uri("/own-account?jakarta.faces.ViewState=" + state))
                        .method("PUT", HttpRequest.BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/reports/export", "/ledger/bundle", "/records/certificate", "/sign-out"})
  void nothing_leaves_and_nobody_is_signed_out_without_the_secret_of_the_session(String path) {
    Map<String, String> fields = Map.of("code", "R04", "purpose", "x", "scope", "HASHES");
    Map<String, String> guessed = new LinkedHashMap<>(fields);
    guessed.put("token", visitor.token());

    assertThat(auditor.post(path, fields).statusCode()).isEqualTo(403);
    assertThat(auditor.post(path, guessed).statusCode()).isEqualTo(403);
    assertThat(auditor.get("/own-account").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Origin,https://evil.example",
    "Referer,https://evil.example/x",
    "Origin,null",
    "Sec-Fetch-Site,same-site"
  })
  void what_another_site_sends_is_refused_by_any_header_that_says_so(String name, String value) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri("/sign-out?token=" + auditor.token()))
            .header(name, value)
            .POST(HttpRequest.BodyPublishers.noBody());

    assertThat(auditor.send(request).statusCode()).isEqualTo(403);
    assertThat(auditor.get("/own-account").statusCode()).isEqualTo(200);
  }

  @Test
  void every_line_of_the_log_passes_the_escape() throws IOException {
    String configuration =
        Files.readString(
            Path.of(
                System.getProperty("project.build.directory"),
                "server/standalone/configuration/standalone.xml"));

    assertThat(configuration).contains("org.garante.log.EscapedLines");
    assertThat(configuration.split("<named-formatter name=\"ESCAPED\"/>", -1)).hasSize(3);
    assertThat(configuration).doesNotContain("named-formatter name=\"PATTERN\"");
  }

  private static HttpRequest.Builder patch(UUID draft, String body) {
    return HttpRequest.newBuilder(uri("/api/drafts/" + draft))
        .header("Content-Type", "application/json")
        .method("PATCH", HttpRequest.BodyPublishers.ofString(body));
  }

  private static JsonObject json(String name, String value) {
    return Json.createObjectBuilder().add(name, value).build();
  }
}
