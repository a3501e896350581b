package org.garante.web.i18n;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The language of this request: the one chosen, kept in a cookie that says nothing else; otherwise
 * the first of the browser's that the register speaks; otherwise Spanish.
 */
@Named
@RequestScoped
public class Language {
  /** What the register speaks; Mexican usage for dates and numbers in Spanish. */
  public static final List<Locale> SPOKEN = List.of(Locale.forLanguageTag("es-MX"), Locale.ENGLISH);

  public static final String COOKIE = "garante-language";

  private final Locale locale;

  @Inject
  public Language(HttpServletRequest request) {
    this.locale =
        chosen(request)
            .or(() -> asked(request).stream().flatMap(Language::like).findFirst())
            .orElse(SPOKEN.get(0));
  }

  public Locale getLocale() {
    return locale;
  }

  /** As the {@code lang} attribute of a page says it. */
  public String getTag() {
    return locale.getLanguage();
  }

  /** The other language, for the switch. */
  public String getOther() {
    return getTag().equals("es") ? "en" : "es";
  }

  /** What the browser asks for; where it says nothing, the server would say its machine's. */
  private static List<Locale> asked(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null
        ? List.of()
        : Collections.list(request.getLocales());
  }

  private static Optional<Locale> chosen(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .map(Locale::forLanguageTag)
        .flatMap(Language::like)
        .findFirst();
  }

  public static java.util.stream.Stream<Locale> like(Locale wanted) {
    return SPOKEN.stream().filter(spoken -> spoken.getLanguage().equals(wanted.getLanguage()));
  }
}
