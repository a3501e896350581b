package org.garante.ear;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who asks over HTTP, with cookies of their own and nothing that a browser would mend. */
public final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"");

  private final CookieManager cookies = new CookieManager();

  /** As browsers speak where the connection is not encrypted. */
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();

  /** Nobody yet. */
  public static Visitor anonymous() {
    return new Visitor();
  }

  static Visitor signedIn(Staff staff) {
    Visitor visitor = new Visitor();
    HttpResponse<String> answer = visitor.trySignIn(staff.username(), Staff.PASSWORD);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return visitor;
  }

  public HttpResponse<String> trySignIn(String username, String password) {
    return json(
        "POST",
        "/api/session",
        Json.createObjectBuilder().add("username", username).add("password", password).build());
  }

  /** Asks for an address; a redirect is an answer like any other. */
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(DeployedTest.uri(path)).GET());
  }

  /** Asks for an address and goes where it leads. */
  public Seen open(String path) {
    return follow(get(path), path);
  }

  /** Sends JSON as the pages' scripts do. */
  public HttpResponse<String> json(String method, String path, JsonObject body) {
    return send(
        HttpRequest.newBuilder(DeployedTest.uri(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /** Sends a form with just these fields. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    return send(form(path, fields));
  }

  /** These fields with what every form that is not of Faces has besides. */
  public Map<String, String> withToken(Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("token", token());
    return all;
  }

  /** The secret of the session, as its pages hold it. */
  String token() {
    Matcher token = TOKEN.matcher(get("/own-account").body());
    return token.find() ? token.group(1) : "";
  }

  private static HttpRequest.Builder form(String path, Map<String, String> fields) {
    return HttpRequest.newBuilder(DeployedTest.uri(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
  }

  /** Presses a button of a form on a page; whatever the page would say next is the answer. */
  public HttpResponse<String> press(Seen page, String button, Map<String, String> typed) {
    return press(page, button, typed, page.action(button));
  }

  /** Sends what a button of a page would send to another address than the page says. */
  public HttpResponse<String> press(
      Seen page, String button, Map<String, String> typed, String address) {
    Map<String, String> fields = new LinkedHashMap<>(page.hidden(button));
    fields.putAll(typed);
    fields.put(button, "pressed");
    return post(address, fields);
  }

  public Seen pressed(Seen page, String button, Map<String, String> typed) {
    return follow(press(page, button, typed), page.path());
  }

  private Seen follow(HttpResponse<String> answer, String path) {
    HttpResponse<String> last = answer;
    String at = path;
    for (int i = 0; i < 5 && last.statusCode() / 100 == 3; i++) {
      at = location(last).orElseThrow();
      last = get(at);
    }
    return new Seen(at, last.statusCode(), last.body());
  }

  /** Where an answer leads, without host. */
  public static Optional<String> location(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("location")
        .map(URI::create)
        .map(to -> to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()));
  }

  /** Value of the session's cookie. */
  public String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("garante"))
        .map(java.net.HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Sends a form and takes the file it answers with. */
  public HttpResponse<byte[]> download(String path, Map<String, String> fields) {
    return send(form(path, withToken(fields)), HttpResponse.BodyHandlers.ofByteArray());
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The JSON an answer holds. */
  public static JsonObject json(HttpResponse<String> answer) {
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
