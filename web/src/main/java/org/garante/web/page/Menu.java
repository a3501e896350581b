package org.garante.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Role;
import org.garante.web.access.Routes;
import org.garante.web.i18n.Language;
import org.jspecify.annotations.Nullable;

/** The left menu: at most seven entries for a role, and where the language switch leads. */
@Named
@RequestScoped
public class Menu {
  private static final Map<Role, List<String>> PATHS =
      Map.of(
          Role.RECORDER, List.of("/", "/drafts/new", "/records", "/reports"),
          Role.SUPERVISOR, List.of("/", "/queue", "/records", "/reports"),
          Role.AUDITOR,
              List.of("/", "/records", "/drafts/new", "/queue", "/reports", "/ledger", "/grants"),
          Role.OBSERVER,
              List.of("/", "/records", "/drafts/new", "/queue", "/reports", "/ledger", "/grants"),
          Role.PUBLISHER, List.of("/"),
          Role.ADMIN, List.of("/", "/accounts", "/grants", "/agencies", "/catalogues"));

  /** Which entry a page without one of its own belongs to, by how its address begins. */
  private static final Map<String, String> SECTIONS =
      Map.ofEntries(
          Map.entry("/drafts/", "/drafts/new"),
          Map.entry("/record", "/records"),
          Map.entry("/notes", "/"),
          Map.entry("/pending", "/"),
          Map.entry("/sample", "/records"),
          Map.entry("/review", "/queue"),
          Map.entry("/reports/", "/reports"),
          Map.entry("/account", "/accounts"),
          Map.entry("/alerts", "/grants"),
          Map.entry("/agencies/", "/agencies"));

  private final HttpServletRequest request;
  private final CurrentAccount current;
  private final Language language;

  @Inject
  public Menu(HttpServletRequest request, CurrentAccount current, Language language) {
    this.request = request;
    this.current = current;
    this.language = language;
  }

  /**
   * One entry.
   *
   * @param key of its words: {@code menu.<path>}
   * @param current as {@code aria-current} has it: this page, or one that belongs to it
   */
  public record Entry(String path, String key, @Nullable String current) {}

  public List<Entry> getEntries() {
    String here = path();
    return current.find().map(account -> PATHS.get(account.role())).orElse(List.of()).stream()
        .filter(path -> Routes.find(path).isPresent())
        .map(path -> new Entry(path, "menu." + path, current(path, here)))
        .toList();
  }

  private static @Nullable String current(String path, String here) {
    if (path.equals(here)) {
      return "page";
    }
    return SECTIONS.entrySet().stream()
            .anyMatch(each -> here.startsWith(each.getKey()) && path.equals(each.getValue()))
        ? "true"
        : null;
  }

  /** The switch to the other language, which comes back here. */
  public String getLanguagePath() {
    Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    String asked = query == null ? request.getQueryString() : query.toString();
    String back = asked == null ? path() : path() + "?" + asked;
    return "/language?to="
        + language.getOther()
        + "&back="
        + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  /** The address as typed, whatever it was forwarded to. */
  private String path() {
    return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .or(() -> Optional.ofNullable(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI)))
        .map(Object::toString)
        .orElseGet(request::getRequestURI);
  }
}
