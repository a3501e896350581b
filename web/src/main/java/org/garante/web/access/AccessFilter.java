package org.garante.web.access;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.garante.domain.access.Account;
import org.garante.domain.ground.Refusal;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.web.entrance.RefusalWords;
import org.garante.web.i18n.Bundles;
import org.garante.web.i18n.Language;

/**
 * Stands before everything: lets through what the {@link Routes} admit, says who is asking, and
 * sets the headers every answer has. The account is read anew for each request, so that one that
 * was disabled is out at once.
 */
public class AccessFilter extends HttpFilter {
  private static final String API = "/api/";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final transient FormQueue presses = new FormQueue(Duration.ofSeconds(10));

  @Inject private transient Session session;
  @Inject private transient Ledger ledger;
  @Inject private transient FormToken token;
  @Inject private transient Language language;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = pathOf(request);
    Optional<Route> route = Routes.find(path);
    boolean resource = path.startsWith("/jakarta.faces.resource/");
    setHeaders(response, resource);
    if (isForged(request)) {
      refuse(path, HttpServletResponse.SC_FORBIDDEN, NotFromHere.foreign(), request, response);
      return;
    }
    boolean asksNobody = resource || path.startsWith("/health/");
    Optional<Account> account = asksNobody ? Optional.empty() : session.resume();
    if (request.getAttribute(RefusalWords.ATTRIBUTE) instanceof Refusal unreadable) {
      refuse(path, RefusalWords.status(unreadable), unreadable, request, response);
      return;
    }
    if (isWrongMethod(request, route)) {
      response.setHeader("Allow", "GET, HEAD, POST");
      refuse(
          path, HttpServletResponse.SC_METHOD_NOT_ALLOWED, NotFromHere.method(), request, response);
      return;
    }
    if (route.isPresent() && route.get().isOpen()) {
      answer(route.get(), request, response, chain);
    } else if (account.isEmpty()) {
      askToSignIn(path, request, response);
    } else if (route.isEmpty()) {
      refuse(path, HttpServletResponse.SC_NOT_FOUND, "unknownRecord", response);
    } else if (route.get().admits(account.get().role())) {
      answer(route.get(), request, response, chain);
    } else {
      ledger.enterApart(
          NewEntry.with(LedgerAction.REFUSED, path, Map.of("reason", "role")),
          account.get().actor());
      refuse(path, HttpServletResponse.SC_FORBIDDEN, "notPermitted", response);
    }
  }

  private void answer(
      Route route, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (route.sort() == Route.Sort.FILE && isWriting(request) && !token.isSentWith(request)) {
      refuse(
          route.path(),
          HttpServletResponse.SC_FORBIDDEN,
          NotFromHere.outdated(),
          request,
          response);
      return;
    }
    HttpSession held = request.getSession(false);
    if (held == null || route.sort() != Route.Sort.PAGE || !isWriting(request)) {
      chain.doFilter(request, response);
    } else {
      presses.inTurn(held.getId(), () -> chain.doFilter(request, response));
    }
  }

  /** Says no: to a person on a page of its own, to a script in JSON. */
  private void refuse(String path, int status, String error, HttpServletResponse response)
      throws IOException {
    refuse(path, status, error, Bundles.text(language.getLocale(), "error." + error), response);
  }

  /** Says why not, also on the page. */
  private void refuse(
      String path,
      int status,
      Refusal refusal,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    request.setAttribute(RefusalWords.ATTRIBUTE, refusal);
    refuse(path, status, refusal.key(), RefusalWords.of(refusal, language.getLocale()), response);
  }

  private static void refuse(
      String path, int status, String error, String words, HttpServletResponse response)
      throws IOException {
    if (!path.startsWith(API)) {
      response.sendError(status);
      return;
    }
    response.setStatus(status);
    response.setContentType("application/json");
    response
        .getWriter()
        .write(
            Json.createObjectBuilder()
                .add("error", error)
                .add("message", words)
                .build()
                .toString());
  }

  /** After signing in one is back on the page, also where something was being sent from it. */
  private void askToSignIn(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (path.startsWith(API)) {
      refuse(path, HttpServletResponse.SC_UNAUTHORIZED, "notSignedIn", response);
      return;
    }
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String back = request.getRequestURI() + query;
    response.sendRedirect(
        back.equals("/")
            ? "/sign-in"
            : "/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
  }

  /** Whether another site sent something to be changed here. */
  private static boolean isForged(HttpServletRequest request) {
    return isWriting(request)
        && new Provenance(request, Optional.ofNullable(System.getenv("GARANTE_PUBLIC_URL")))
            .isForeign();
  }

  /** Whether it asks a page in a way that pages are not asked. */
  private static boolean isWrongMethod(HttpServletRequest request, Optional<Route> route) {
    boolean page = route.filter(found -> found.sort() == Route.Sort.PAGE).isPresent();
    return page && isWriting(request) && !request.getMethod().equals("POST");
  }

  private static boolean isWriting(HttpServletRequest request) {
    return !READING.contains(request.getMethod());
  }

  private static void setHeaders(HttpServletResponse response, boolean resource) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (!resource) {
      response.setHeader("Cache-Control", "no-store");
    }
  }

  /** The path as the table says it: whichever way a page is asked for, it is one address. */
  private static String pathOf(HttpServletRequest request) {
    String inside = request.getPathInfo() == null ? "" : request.getPathInfo();
    String path = request.getServletPath() + inside;
    if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
      path = path.substring(0, path.length() - ".xhtml".length());
    }
    return path.equals("/index") || path.isEmpty() ? "/" : path;
  }
}
