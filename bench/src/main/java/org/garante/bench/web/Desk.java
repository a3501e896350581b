package org.garante.bench.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is signed in at a server, with a session and a connection of their own. */
public final class Desk {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern FIELD = Pattern.compile("<(?:input|textarea|button)\\s[^>]*>");

  private final URI server;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();

  private Desk(URI server) {
    this.server = server;
  }

  /** Signs in by the page where people do. */
  public static Desk signedIn(URI server, String username, String password) {
    Desk desk = new Desk(server);
    String page = desk.get("/sign-in").body();
    desk.press(
        "/sign-in",
        page,
        "signInForm",
        "signIn",
        Map.of("username", username, "password", password));
    if (!desk.get("/").body().contains("id=\"signOut\"")) {
      throw new IllegalStateException("%s cannot sign in at %s".formatted(username, server));
    }
    return desk;
  }

  /** Asks for a page that must be there. */
  public HttpResponse<String> get(String path) {
    return send(request(path).GET(), path);
  }

  /** Sends JSON as the scripts of a form do. */
  public HttpResponse<String> patch(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method("PATCH", HttpRequest.BodyPublishers.ofString(json)),
        path);
  }

  /**
   * Presses a button of a form as it stands on a page.
   *
   * @param button the end of its name
   * @param typed by the end of a field's name, what is typed there
   */
  public HttpResponse<String> press(
      String path, String page, String form, String button, Map<String, String> typed) {
    List<String> fields = new ArrayList<>();
    boolean pressed = false;
    for (String tag : tags(page, form)) {
      Optional<String> name = attribute(tag, "name");
      if (name.isEmpty()) {
        continue;
      }
      String last = name.get().substring(name.get().lastIndexOf(':') + 1);
      String type = attribute(tag, "type").orElse("");
      if (type.equals("submit") || tag.startsWith("<button")) {
        if (name.get().endsWith(":" + button) && !pressed) {
          pressed = true;
          fields.add(field(name.get(), attribute(tag, "value").orElse("")));
        }
      } else if (type.equals("checkbox")) {
        if (typed.containsKey(last)) {
          fields.add(field(name.get(), typed.get(last)));
        }
      } else {
        fields.add(field(name.get(), typed.getOrDefault(last, attribute(tag, "value").orElse(""))));
      }
    }
    if (!pressed) {
      throw new IllegalStateException("%s has no button %s in %s".formatted(path, button, form));
    }
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields))),
        path);
  }

  private static List<String> tags(String page, String form) {
    int from = page.indexOf("id=\"" + form + "\"");
    int to = page.indexOf("</form>", from);
    if (from < 0 || to < 0) {
      throw new IllegalStateException("no form " + form);
    }
    return FIELD.matcher(page.substring(from, to)).results().map(found -> found.group()).toList();
  }

  private static Optional<String> attribute(String tag, String name) {
    Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? Optional.of(unescaped(found.group(1))) : Optional.empty();
  }

  /** What an attribute of a page means. */
  public static String unescaped(String text) {
    return text.replace("&quot;", "\"")
        .replace("&#43;", "+")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /** What a page has of a pattern first; empty if nothing. */
  public static String first(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    return found.find() ? unescaped(found.group(found.groupCount())) : "";
  }

  private static String field(String name, String value) {
    return encoded(name) + "=" + encoded(value);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path) {
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new IllegalStateException("%s answered %s".formatted(path, answer.statusCode()));
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
