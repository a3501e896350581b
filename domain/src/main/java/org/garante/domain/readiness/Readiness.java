package org.garante.domain.readiness;

import java.util.Optional;

/**
 * Something without which the server should get no requests. Every bean of this type is asked at
 * each probe, so it answers fast.
 */
public interface Readiness {

  /** What is waited for, in a word that may be shown to anybody; empty if nothing. */
  Optional<String> waitingFor();

  /** Whether nobody may be answered meanwhile, because what they do would be of another time. */
  default boolean keepsEverybodyOut() {
    return false;
  }
}
