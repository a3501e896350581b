package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.garante.domain.access.Role;
import org.garante.web.access.Route;
import org.garante.web.access.Routes;
import org.junit.jupiter.api.Test;

/**
 * Two thousand requests that nobody means, of every role and of nobody, to every address with
 * whatever its parameters are not made for. A seed tells them: {@code -Dnasty.seed=…} sends the
 * same ones again.
 */
class NastyRequestsIT extends DeployedTest {
  private static final int REQUESTS = 2000;
  private static final String FORGED = "\n2026-11-30T00:00:00.000-06:00 ERROR [forged] (me) done";

  static final List<String> NAMES =
      List.of(
          "q",
          "kind",
          "agency",
          "state",
          "from",
          "to",
          "order",
          "knownOn",
          "at",
          "folio",
          "code",
          "table",
          "line",
          "column",
          "part",
          "after",
          "before",
          "by",
          "dated",
          "operation",
          "approvedOnly",
          "person",
          "account",
          "until",
          "draft",
          "strict",
          "submission",
          "urgency",
          "seed",
          "n",
          "id",
          "typed",
          "unused",
          "token",
          "back",
          "purpose",
          "format",
          "scope",
          "reason",
          "name",
          "note",
          "kinds",
          "withoutPurpose",
          "jakarta.faces.ViewState",
          "jakarta.faces.partial.ajax",
          "jakarta.faces.source",
          "javax.faces.ViewState",
          "page",
          "sort",
          "size",
          "ln",
          "v",
          "con",
          "loc");

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "x",
          "0",
          "-1",
          "1",
          "999999999999999",
          "999999999999999999999",
          "1e9",
          "NaN",
          "true",
          "null",
          "*",
          "%",
          "'",
          "\"",
          "\\",
          "--",
          "<script>alert(1)</script>",
          "#{me}",
          "${7*7}",
          "../../etc/passwd",
          "//evil.example/",
          "/records?q=x",
          "R04",
          "R27",
          "R20",
          "ARR",
          "arr",
          "NOT",
          "APPROVED",
          "APROBADO",
          "NEWEST_RECORDED",
          "GN",
          "01/01/0000",
          "5/3/-2025",
          "1/1/+12025",
          "31/02/2025",
          "2025-03-05",
          "+999999999-12-31",
          "-999999999-01-01",
          "31/12/9999",
          "01/01/1900",
          "9999-12-31T23:59",
          "2025-06-05T14:30:00Z",
          "+1000000000-12-31T23:59:59.999999999Z",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "ARR-2026-GN-000001-00",
          "a\u0000b",
          "a\uFFFEb",
          "\u200B",
          "\u00A0",
          "\u202Eabc",
          "\uD83D\uDE00",
          "\u0130\u0131\u017F",
          "e\u0301",
          "x" + FORGED,
          "x\r\nSet-Cookie: a=b",
          "2026-01-01T00:00:00Z_00000000-0000-0000-0000-000000000000_f",
          "a_b_c",
          "_",
          "_____",
          "{\"a\":1}",
          "a|b|c",
          "a&b=c",
          "a".repeat(300),
          "\u00F1".repeat(2100),
          "(".repeat(500));

  private static final List<String> BODIES =
      List.of(
          "",
          " ",
          "{",
          "{}",
          "[]",
          "null",
          "\"x\"",
          "1",
          "{\"path\":1}",
          "{\"path\":\"\"}",
          "{\"path\":\"rndNumber\"}",
          "{\"path\":\"rndNumber\",\"value\":\"\\u0000\"}",
          "{\"path\":\"rndNumber\",\"value\":\"\\ud800\",\"was\":null}",
          "{\"path\":\"rndNumber\",\"value\":\"x\",\"was\":{\"a\":[1,{}]}}",
          "{\"path\":\"rndNumber\",\"value\":null}",
          "{\"path\":\"rndNumber\",\"value\":[]}",
          "{\"path\":\"offences\",\"value\":[\"a\",null]}",
          "{\"path\":\"offences\",\"value\":[1e400]}",
          "{\"path\":\"instant\",\"value\":{\"date\":\"01/01/0000\",\"time\":\"99:99\",\"precision\":\"EXACT\"}}",
          "{\"path\":\"instant\",\"value\":{\"date\":\"1/1/+999999999\",\"time\":\"00:00\"}}",
          "{\"path\":\"instant\",\"value\":{\"zone\":\"Nowhere/Land\",\"date\":\"1/1/2025\",\"time\":\"00:00\"}}",
          "{\"path\":\"person.birthDate\",\"value\":\"5/3/-2025\"}",
          "{\"path\":\"person.nationalities\",\"value\":[\"ZZ\",\"\",\"mx\"]}",
          "{\"path\":\"place.state\",\"value\":\"99\"}",
          "{\"path\":\"basis\",\"value\":\"NONE\"}",
          "{\"path\":\"basis\",\"missing\":\"UNKNOWN\",\"reason\":1}",
          "{\"path\":\"basis\",\"missing\":\"NEVER\"}",
          "{\"path\":\"officers.k.name\",\"value\":\"x\"}",
          "{\"path\":\"missing\",\"value\":{}}",
          "{\"path\":\"a.b.c.d.e.f\",\"value\":\"\"}",
          "{\"list\":\"officers\"}",
          "{\"list\":\"\"}",
          "{\"list\":\"..\"}",
          "{\"list\":null}",
          "{\"list\":\"rndNumber\"}",
          "{\"person\":\"x\"}",
          "{\"person\":null}",
          "{\"person\":\"00000000-0000-0000-0000-000000000000\"}",
          "{\"username\":1,\"password\":2}",
          "{\"username\":\"a\\u0000\",\"password\":\"x\"}",
          "{\"username\":\"x\"}",
          "{\"a\":1,\"a\":2}",
          "{\"\\uffff\":1}",
          "[".repeat(3000),
          "{\"a\":".repeat(2000),
          "{\"path\":\"rndNumber\",\"value\":\"" + "a".repeat(60_000) + "\"}");

  private static final List<String> HEADERS =
      List.of(
          "Accept-Language: ;;;q=x,-,*;q=9",
          "Accept-Language: " + "x-".repeat(300),
          "Cookie: garante-language=x; garante=../x; =; ;;",
          "Cookie: garante=\u00f1; a=\u00ff",
          "Cookie: \u0080=x",
          "User-Agent: \u00e1\u00ff",
          "Accept-Language: \u00f1",
          "Origin: http://\u00f1",
          "Referer: http://\u00ff/",
          "Content-Type: ;charset=none",
          "Content-Type: application/json; charset=\"",
          "Sec-Fetch-Site: x",
          "Origin: %",
          "Referer: ::",
          "X-Forwarded-For: x",
          "Accept: */*/*;q=,",
          "Range: bytes=-",
          "If-Modified-Since: yesterday",
          "Faces-Request: partial/ajax");

  private static final List<String> METHODS = List.of("PATCH", "POST", "PUT", "DELETE", "GET");

  /** The same in every build, so that none depends on luck; others by {@code -Dnasty.seed}. */
  private final long seed = Long.getLong("nasty.seed", 20_261_201);

  private final Random random = new Random(seed);
  private final Map<String, Integer> answered = new TreeMap<>();

  @Test
  void no_request_makes_the_server_fail_or_writes_a_line_of_its_log() {
    System.getLogger("nasty").log(System.Logger.Level.INFO, "nasty.seed=" + seed);
    List<Visitor> visitors = visitors();
    String draft = Work.draft(Staff.of(Role.RECORDER, "GN"), "ARR", Work.arrest("GN")).toString();
    ServerLog log = new ServerLog();

    List<String> failures = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      Sent sent =
          i % 20 == 0 ? raw() : request(visitors.get(random.nextInt(visitors.size())), draft);
      answered.merge(sent.status() / 100 + "xx", 1, Integer::sum);
      if (sent.status() >= 500 || sent.status() == 0) {
        failures.add(sent.toString());
      }
    }

    assertThat(failures).as("nasty.seed=%s", seed).isEmpty();
    assertThat(answered.get("2xx")).as("answers of every kind: %s", answered).isGreaterThan(100);
    assertThat(answered.get("4xx")).as("answers of every kind: %s", answered).isGreaterThan(100);
    assertThat(log.strays()).as("nasty.seed=%s", seed).isEmpty();
    assertThat(log.failures()).as("nasty.seed=%s", seed).isEmpty();
  }

  private record Sent(String what, int status) {}

  private static List<Visitor> visitors() {
    return List.of(
        Visitor.anonymous(),
        Staff.of(Role.RECORDER, "GN").signIn(),
        Staff.of(Role.SUPERVISOR, "GN").signIn(),
        Staff.of(Role.AUDITOR, "SABG").signIn(),
        Staff.of(Role.OBSERVER, "MNPT").signIn(),
        Staff.of(Role.ADMIN, "SSPC").signIn());
  }

  private Sent request(Visitor visitor, String draft) {
    Route route = one(Routes.TABLE);
    String path = path(route, draft);
    if (route.sort() == Route.Sort.API && random.nextInt(4) != 0) {
      return json(visitor, path);
    }
    return switch (random.nextInt(6)) {
      case 0 -> {
        String fields = fields();
        yield sent(
            visitor,
            "POST " + path + " " + fields,
            HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
      }
      case 1 -> {
        String method = one(List.of("HEAD", "OPTIONS", "PUT", "DELETE"));
        String address = path + "?" + fields();
        yield sent(
            visitor,
            method + " " + address,
            HttpRequest.newBuilder(uri(address))
                .method(method, HttpRequest.BodyPublishers.noBody()));
      }
      default -> {
        String address = path + "?" + fields();
        yield sent(visitor, "GET " + address, HttpRequest.newBuilder(uri(address)).GET());
      }
    };
  }

  private Sent json(Visitor visitor, String path) {
    String method = one(METHODS);
    String body = one(BODIES);
    return sent(
        visitor,
        method + " " + path + " " + body,
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .method(
                method,
                method.equals("GET")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body)));
  }

  private Sent raw() {
    String junk =
        random
            .ints(1 + random.nextInt(20), 33, 127)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    String target =
        one(Routes.TABLE).path()
            + one(List.of("?q=%", "%", "?q=%zz&", ";", "?", "/%2e%2e/", "?x=", "?x="))
            + junk;
    String header = one(HEADERS);
    return new Sent(
        "GET " + target + " " + header, RawRequest.send("GET", target, header + "\r\n", ""));
  }

  /** What was answered; 0 if nothing was, on a kept connection nor on a new one. */
  private Sent sent(Visitor visitor, String what, HttpRequest.Builder request) {
    for (int attempt = 0; attempt < 2; attempt++) {
      try {
        HttpResponse<String> answer = visitor.send(request.timeout(Duration.ofSeconds(60)));
        return new Sent(what, answer.statusCode());
      } catch (UncheckedIOException ended) {
        // the server may end a connection after a request that it could not read
      }
    }
    return new Sent(what, 0);
  }

  private String path(Route route, String draft) {
    if (!route.path().endsWith("/*")) {
      return route.path();
    }
    String inside =
        route.path().contains("drafts")
            ? one(List.of(draft, draft, UUID.randomUUID().toString(), "x"))
                + one(
                    List.of(
                        "",
                        "",
                        "/rows",
                        "/rows/officers/k",
                        "/rows/" + value() + "/x",
                        "/matches",
                        "/person"))
            : one(List.of("records", "agencies", "municipalities", "none", value()));
    return route.path().replace("*", inside);
  }

  private String fields() {
    return IntStream.range(0, random.nextInt(5))
        .mapToObj(i -> one(NAMES) + "=" + value())
        .collect(Collectors.joining("&"));
  }

  private String value() {
    return random.nextInt(12) == 0
        ? one(List.of("%00", "%FF", "%ED%A0%80", "%C0%80", "%EF%BF%BF", "%0A", "%01"))
        : URLEncoder.encode(one(VALUES), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
