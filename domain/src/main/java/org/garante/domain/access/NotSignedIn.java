package org.garante.domain.access;

import org.garante.domain.ground.Refusal;

/** Nobody is signed in, or the session has ended. */
public class NotSignedIn extends Refusal {
  public NotSignedIn() {
    super("notSignedIn");
  }
}
