package org.garante.web.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.NotSignedIn;
import org.garante.domain.access.grant.UnknownAccount;
import org.garante.domain.ground.Refusal;
import org.garante.domain.review.UnknownRecord;
import org.garante.web.i18n.Bundles;
import org.garante.web.i18n.Language;
import org.garante.web.i18n.Values;

/** Refusals in the person's language: {@code error.<key>} with its arguments. */
@Named
@RequestScoped
public class RefusalWords {
  /** Request attribute that tells an error page what was refused. */
  public static final String ATTRIBUTE = "org.garante.refusal";

  private final HttpServletRequest request;
  private final Language language;

  @Inject
  public RefusalWords(HttpServletRequest request, Language language) {
    this.request = request;
    this.language = language;
  }

  /** A refusal in words. */
  public static String of(Refusal refusal, Locale locale) {
    Object[] arguments =
        refusal.arguments().stream().map(argument -> Values.of(argument, locale)).toArray();
    return Bundles.text(locale, "error." + refusal.key(), arguments);
  }

  /** What a refusal is over HTTP. */
  public static int status(Refusal refusal) {
    if (refusal instanceof NotSignedIn) {
      return HttpServletResponse.SC_UNAUTHORIZED;
    }
    if (refusal instanceof NotPermitted) {
      return HttpServletResponse.SC_FORBIDDEN;
    }
    if (refusal instanceof UnknownRecord || refusal instanceof UnknownAccount) {
      return HttpServletResponse.SC_NOT_FOUND;
    }
    if (refusal instanceof UnreadableRequest request) {
      return request.status();
    }
    return refusal.isUnreadable()
        ? HttpServletResponse.SC_BAD_REQUEST
        : HttpServletResponse.SC_CONFLICT;
  }

  /** Answers a request for a file with the page that says what was refused. */
  public static void send(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute(ATTRIBUTE, refusal);
    response.sendError(status(refusal));
  }

  /** What was refused in this request, for an error page; empty if nothing is to be said. */
  public String getSaid() {
    return request.getAttribute(ATTRIBUTE) instanceof Refusal refusal
        ? of(refusal, language.getLocale())
        : "";
  }
}
