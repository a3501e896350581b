package org.garante.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a form of ours that is not of Faces sends along, so that nobody elsewhere can send it in
 * somebody's name: a secret of the session, which only its pages know.
 */
@Named
@RequestScoped
public class FormToken {
  /** Name of the field. */
  public static final String FIELD = "token";

  private static final String ATTRIBUTE = "org.garante.token";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final HttpServletRequest request;

  @Inject
  public FormToken(HttpServletRequest request) {
    this.request = request;
  }

  /** The session's secret; blank where there is no session. */
  public String getValue() {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return "";
    }
    if (session.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    byte[] secret = new byte[16];
    RANDOM.nextBytes(secret);
    String token = HexFormat.of().formatHex(secret);
    session.setAttribute(ATTRIBUTE, token);
    return token;
  }

  /**
   * Whether what was sent came from a page of this session.
   *
   * @param sending as it was read at the entrance, which the container's own request is not
   */
  public boolean isSentWith(HttpServletRequest sending) {
    String expected = getValue();
    String sent = Optional.ofNullable(sending.getParameter(FIELD)).orElse("");
    return !expected.isEmpty()
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }
}
