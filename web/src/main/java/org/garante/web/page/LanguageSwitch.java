package org.garante.web.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.garante.web.access.ReturnAddress;
import org.garante.web.i18n.Language;

/** Changes the language and goes back to the page one came from. */
@WebServlet("/language")
public class LanguageSwitch extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String wanted = request.getParameter("to");
    Language.like(Locale.forLanguageTag(wanted == null ? "es" : wanted))
        .findFirst()
        .ifPresent(locale -> response.addCookie(cookie(locale, request.isSecure())));
    response.sendRedirect(ReturnAddress.of(request.getParameter("back")).path());
  }

  private static Cookie cookie(Locale locale, boolean secure) {
    Cookie cookie = new Cookie(Language.COOKIE, locale.getLanguage());
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    return cookie;
  }
}
