package org.garante.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.garante.domain.access.Account;
import org.garante.domain.access.signin.PasswordRule;

/**
 * The rule for passwords, with the one exemption there is: while the demonstration's accounts are
 * made they get the password that its page tells everybody. Nobody else ever gets it, nor they
 * afterwards.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class DemoPasswordRule extends PasswordRule {
  private final DemoState state;

  @Inject
  public DemoPasswordRule(DemoState state) {
    this.state = state;
  }

  @Override
  public void check(String password, Account account) {
    if (!state.keepsEverybodyOut() || !password.equals(Cast.PASSWORD)) {
      super.check(password, account);
    }
  }
}
