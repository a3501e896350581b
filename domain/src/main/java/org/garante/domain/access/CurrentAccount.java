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
  private @Nullable String secret;
  private RecentReads recentReads = new RecentReads();

  public void actAs(Account account) {
    this.account = account;
  }

  /** The same with what proves it to the database: the secret of the session that was begun. */
  public void actAs(Account account, String secret) {
    this.account = account;
    this.secret = secret;
  }

  /** The same within a session that has read before. */
  public void actAs(Account account, String secret, RecentReads recentReads) {
    actAs(account, secret);
    this.recentReads = recentReads;
  }

  /** What proves to the database who is signed in; it is in the session, and nowhere else. */
  public Optional<String> secret() {
    return Optional.ofNullable(secret);
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
