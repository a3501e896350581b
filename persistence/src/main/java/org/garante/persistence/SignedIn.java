package org.garante.persistence;

import jakarta.persistence.EntityManager;
import org.garante.domain.access.CurrentAccount;

/**
 * Tells the database who is signed in: the secret of the session, for this transaction. What it
 * does for accounts and steps it does for whoever has told it one (ADR 57).
 */
public final class SignedIn {
  private SignedIn() {}

  /** Tells it, if somebody is. */
  public static void tell(EntityManager entities, CurrentAccount current) {
    current
        .secret()
        .ifPresent(
            secret ->
                Sql.of(entities, "select set_config('garante.session', :secret, true) as told")
                    .with("secret", secret)
                    .rows(row -> true));
  }
}
