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
  private RecentReads recentReads = new RecentReads();

  public void actAs(Account account) {
    this.account = account;
  }

  /** The same within a session that has read before. */
  public void actAs(Account account, RecentReads recentReads) {
    this.account = account;
    this.recentReads = recentReads;
  }

  public RecentReads recentReads() {
    return recentReads;
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
