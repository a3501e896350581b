package org.garante.domain.ledger.outside;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A checkpoint did not get to somebody who is to hold it. */
final class NotDelivered extends RuntimeException {
  private static final int DETAIL_LENGTH = 300;

  private final UndeliveredReason reason;

  /** The detail is for whoever looks after the system, as the system says it. */
  NotDelivered(UndeliveredReason reason, String detail, @Nullable Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  static NotDelivered because(UndeliveredReason reason, Throwable cause) {
    String detail =
        Optional.ofNullable(cause.getMessage())
            .filter(message -> !message.isBlank())
            .orElseGet(() -> cause.getClass().getSimpleName());
    return new NotDelivered(
        reason, detail.substring(0, Math.min(detail.length(), DETAIL_LENGTH)), cause);
  }

  UndeliveredReason reason() {
    return reason;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
