package org.garante.web.readiness;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.garante.domain.readiness.Readiness;
import org.garante.web.i18n.Bundles;

/**
 * Lets nobody in, not even to sign in, while something keeps everybody out; only probes are
 * answered. Who asks is told so in both languages, because nobody could choose one yet.
 */
public class OpeningFilter extends HttpFilter {
  private static final String RETRY_SECONDS = "5";

  @Inject @Any private transient Instance<Readiness> needs;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getServletPath().startsWith("/health/") || !isClosed()) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", RETRY_SECONDS);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    response.setCharacterEncoding("UTF-8");
    if (request.getServletPath().startsWith("/api/")) {
      response.setContentType("application/json");
      response.getWriter().write("{\"error\":\"notOpenYet\"}");
    } else {
      response.setContentType("text/html");
      response.getWriter().write(page());
    }
  }

  boolean isClosed() {
    return needs.stream().anyMatch(Readiness::keepsEverybodyOut);
  }

  private static String page() {
    return """
        <!DOCTYPE html>
        <html lang="es">
        <head>
        <meta charset="UTF-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="refresh" content="%s"/>
        <title>Garante</title>
        <style>
        :root { color-scheme: light dark; }
        body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 4rem auto; padding: 0 1rem; }
        h1 { font-size: 1.5rem; line-height: 1.25; margin: 2rem 0 .5rem; }
        p { margin: 0; }
        </style>
        </head>
        <body><main>
        %s
        </main></body>
        </html>
        """
        .formatted(RETRY_SECONDS, part("es") + part("en"));
  }

  private static String part(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return "<section lang=\"%s\"><h1>%s</h1><p>%s</p></section>"
        .formatted(
            language, Bundles.text(locale, "opening.title"), Bundles.text(locale, "opening.text"));
  }
}
