package org.garante.domain.access.signin;

import org.garante.domain.ground.Refusal;

/**
 * Name and password do not belong together, or the account may not sign in: which of them is never
 * said.
 */
public class SignInFailed extends Refusal {
  public SignInFailed() {
    super("signInFailed");
  }
}
