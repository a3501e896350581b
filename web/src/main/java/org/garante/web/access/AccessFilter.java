package org.garante.web.access;

import jakarta.inject.Inject;
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
import org.garante.domain.ledger.Deed;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;

/**
 * Stands before everything: lets through what the {@link Routes} admit, says who is asking, and
 * sets the headers every answer has. The account is read anew for each request, so that one that
 * was disabled is out at once.
 */
public class AccessFilter extends HttpFilter {
  private static final String API = "/api/";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final transient Presses presses = new Presses(Duration.ofSeconds(10));

  @Inject private transient Session session;
  @Inject private transient Ledger ledger;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = pathOf(request);
    Optional<Route> route = Routes.find(path);
    boolean resource = path.startsWith("/jakarta.faces.resource/");
    setHeaders(response, resource);
    if (isForged(request)) {
      refuse(path, HttpServletResponse.SC_FORBIDDEN, "notPermitted", response);
      return;
    }
    boolean asksNobody = resource || path.startsWith("/health/");
    Optional<Account> account = asksNobody ? Optional.empty() : session.resume();
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
          Deed.with(LedgerAction.REFUSED, path, Map.of("reason", "role")), account.get().actor());
      refuse(path, HttpServletResponse.SC_FORBIDDEN, "notPermitted", response);
    }
  }

  private void answer(
      Route route, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpSession held = request.getSession(false);
    if (held == null || route.sort() != Route.Sort.PAGE || READING.contains(request.getMethod())) {
      chain.doFilter(request, response);
    } else {
      presses.inTurn(held.getId(), () -> chain.doFilter(request, response));
    }
  }

  /** Says no: to a person on a page of its own, to a script in JSON. */
  private static void refuse(String path, int status, String error, HttpServletResponse response)
      throws IOException {
    if (!path.startsWith(API)) {
      response.sendError(status);
      return;
    }
    response.setStatus(status);
    response.setContentType("application/json");
    response.getWriter().write("{\"error\":\"" + error + "\"}");
  }

  /** After signing in one is back on the page, also where something was being sent from it. */
  private static void askToSignIn(
      String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
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
    String from = request.getHeader("Sec-Fetch-Site");
    return !READING.contains(request.getMethod())
        && from != null
        && !from.equals("same-origin")
        && !from.equals("none");
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
