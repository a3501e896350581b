package org.garante.domain.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose request this is. The web sets it from the session, once it has seen that the account is
 * still active.
 */
@RequestScoped
public class CurrentAccount {
  private @Nullable Account account;

  public void actAs(Account account) {
    this.account = account;
  }

  public Optional<Account> find() {
    return Optional.ofNullable(account);
  }

  /**
   * The account signed in.
   *
   * @throws NotSignedIn if nobody is
   */
  public Account get() {
    return find().orElseThrow(NotSignedIn::new);
  }

  /** The actor an entry names; nobody, if nobody is signed in. */
  public Actor actor() {
    return find().map(Account::actor).orElse(Actor.NOBODY);
  }
}
