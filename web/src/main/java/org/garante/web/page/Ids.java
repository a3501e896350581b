package org.garante.web.page;

import java.util.UUID;
import org.garante.domain.review.UnknownRecord;

/** Reads ids out of addresses. */
public final class Ids {
  private Ids() {}

  /**
   * The id of that text.
   *
   * @throws UnknownRecord if it is none: such an address leads nowhere
   */
  public static UUID read(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new UnknownRecord(text);
    }
  }
}
