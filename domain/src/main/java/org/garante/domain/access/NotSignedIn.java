package org.garante.domain.access;

/** Nobody is signed in, or the session has ended. */
public class NotSignedIn extends Refusal {
  public NotSignedIn() {
    super("notSignedIn");
  }
}
