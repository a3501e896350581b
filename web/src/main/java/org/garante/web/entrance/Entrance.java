package org.garante.web.entrance;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.garante.domain.ground.Refusal;
import org.garante.domain.text.CleanText;
import org.garante.domain.text.TextTooLong;

/**
 * The one way in for what is sent over HTTP: address, fields and forms are decoded, cleaned and
 * measured here, and everything behind sees only that. What cannot be read goes on as a request
 * without fields that says so, and is answered where all others are refused. A page that says what
 * went wrong is shown by the server to the request as it came: it gets none of the fields either.
 */
public class Entrance extends HttpFilter {
  /** Greatest body of a request, in bytes: the longest answer twice, however it is written. */
  public static final int MOST_BYTES = 1 << 20;

  private static final int LONGEST_ADDRESS = 8000;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(
        request.getDispatcherType() == DispatcherType.ERROR
            ? new CleanRequest(request)
            : read(request),
        response);
  }

  private static CleanRequest read(HttpServletRequest request) throws IOException {
    try {
      requireReadable(request);
      String query = request.getQueryString() == null ? "" : request.getQueryString();
      Fields all = new Fields().ofAddress(query);
      if (isForm(request)) {
        all.ofForm(body(request));
      }
      boolean form = request.getMethod().equals("POST");
      if (all.isPressed() && !form) {
        throw UnreadableRequest.pressedByAddress();
      }
      if (!all.isPressed()) {
        all.requireOnce();
      }
      if (!all.isPressed() || !all.isAjaxOrNot()) {
        all.withoutFaces();
      }
      return new CleanRequest(request, new Fields().ofAddress(query), all);
    } catch (Refusal unreadable) {
      request.setAttribute(RefusalWords.ATTRIBUTE, unreadable);
      return new CleanRequest(request);
    }
  }

  private static void requireReadable(HttpServletRequest request) {
    String address = request.getRequestURI();
    TextTooLong.check(
        address + (request.getQueryString() == null ? "" : request.getQueryString()),
        LONGEST_ADDRESS);
    String path = Fields.path(address);
    if (!CleanText.line(path).equals(path)) {
      throw UnreadableRequest.undecodable();
    }
    if (request.getContentLengthLong() > MOST_BYTES) {
      throw UnreadableRequest.tooLarge(MOST_BYTES);
    }
    if (!isForm(request) && !isJson(request) && hasBody(request)) {
      throw UnreadableRequest.wrongType();
    }
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw UnreadableRequest.tooLarge(MOST_BYTES);
    }
    return body;
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private static boolean isForm(HttpServletRequest request) {
    return isOf(FORM, request);
  }

  private static boolean isJson(HttpServletRequest request) {
    return isOf(JSON, request);
  }

  /** Whether the body is of that type, in the one way in which all text is written. */
  private static boolean isOf(String type, HttpServletRequest request) {
    String given = request.getContentType() == null ? "" : request.getContentType();
    String[] parts = given.toLowerCase(Locale.ROOT).split(";");
    boolean utf8 = true;
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().replace("\"", "");
      utf8 &= !parameter.startsWith("charset=") || parameter.equals("charset=utf-8");
    }
    return parts[0].strip().equals(type) && utf8;
  }
}
