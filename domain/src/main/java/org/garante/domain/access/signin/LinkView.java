package org.garante.domain.access.signin;

/**
 * What the page of a one-time link shows.
 *
 * @param username of the account; empty for the first administrator, who chooses it
 * @param person whose account it is; empty likewise
 */
public record LinkView(String username, String person) {
  /** Whether it makes the first administrator rather than setting a password. */
  public boolean isFirstAdministrator() {
    return username.isEmpty();
  }
}
