package org.garante.domain.access.grant;

import java.util.UUID;

/**
 * What an administrator gets for creating an account or a new link: shown once, for the person
 * alone.
 *
 * @param token of the one-time link
 * @param waiting whether the link works only once another person has confirmed
 */
public record Invitation(UUID account, String username, String token, boolean waiting) {
  @Override
  public String toString() {
    return "Invitation[" + username + "]";
  }
}
