package org.garante.web.entrance;

import jakarta.servlet.http.HttpServletResponse;
import org.garante.domain.ground.Refusal;

/** What was sent is no request that the register could understand, whoever sends it. */
public class UnreadableRequest extends Refusal {
  private final int status;

  private UnreadableRequest(int status, String key, Object... arguments) {
    super(key, arguments);
    this.status = status;
  }

  /** An address, or fields sent, that do not decode to text. */
  static UnreadableRequest undecodable() {
    return bad("undecodable");
  }

  static UnreadableRequest tooManyFields(int most) {
    return bad("tooManyFields", most);
  }

  static UnreadableRequest givenTwice(String name) {
    return bad("givenTwice", name);
  }

  /** A body of another type than it is taken for there. */
  static UnreadableRequest wrongType() {
    return new UnreadableRequest(
        HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "unsupportedContent");
  }

  /**
   * A form of a page by an address alone, which a link elsewhere can hold: it presses no button.
   */
  static UnreadableRequest pressedByAddress() {
    return new UnreadableRequest(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "wrongMethod");
  }

  /** A body of more bytes than that. */
  public static UnreadableRequest tooLarge(int most) {
    return new UnreadableRequest(
        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "requestTooLarge", most / 1024);
  }

  /** A body that is not the JSON it should be, for that reason. */
  public static UnreadableRequest json(String key, Object... arguments) {
    return bad(key, arguments);
  }

  private static UnreadableRequest bad(String key, Object... arguments) {
    return new UnreadableRequest(HttpServletResponse.SC_BAD_REQUEST, key, arguments);
  }

  /** Its status over HTTP. */
  public int status() {
    return status;
  }

  @Override
  public boolean isUnreadable() {
    return true;
  }
}
