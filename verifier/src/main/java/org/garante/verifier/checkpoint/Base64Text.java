package org.garante.verifier.checkpoint;

import java.util.Base64;
import java.util.Optional;

/** Base64 in its one right form: padded, nothing around it, no bits left over. */
final class Base64Text {
  private Base64Text() {}

  static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return Optional.of(bytes).filter(b -> Base64.getEncoder().encodeToString(b).equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
