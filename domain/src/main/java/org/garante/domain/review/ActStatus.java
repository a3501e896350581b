package org.garante.domain.review;

import java.util.Optional;

/**
 * How far an act has come. What it comes to is what its steps come to: the last one's end. The
 * steps to the first three are its signatures, each of another person.
 */
public enum ActStatus {
  /** Logged by its author. Where nobody else has to sign it stays so. */
  ENTERED,
  /** Signed by a second person, where a third has to. */
  SIGNED,
  /** Signed by as many as its form asks. */
  CONFIRMED,
  /** Ended without effect, for a reason. */
  STRUCK;

  /** Whether somebody could still sign it, where its form asks for more signatures. */
  public boolean isOpen() {
    return this == ENTERED || this == SIGNED;
  }

  /** What the next signature makes of it, when its form asks for so many signers. */
  Optional<ActStatus> signed(int signers) {
    return switch (this) {
      case ENTERED ->
          switch (signers) {
            case 2 -> Optional.of(CONFIRMED);
            case 3 -> Optional.of(SIGNED);
            default -> Optional.empty();
          };
      case SIGNED -> Optional.of(CONFIRMED);
      case CONFIRMED, STRUCK -> Optional.empty();
    };
  }
}
