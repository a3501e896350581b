package org.garante.domain.access.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Begins and ends sessions, and keeps passwords, which nothing ever reads. */
public interface SessionRepository {
  /** What came of an attempt to begin one. */
  enum Begun {
    BEGUN,
    WRONG,
    /** The password is right, but the account may not sign in. */
    NOT_ACTIVE
  }

  /** How the password of the account with that name is turned into its key, if it has one. */
  Optional<PasswordSetting> setting(String username);

  /** Begins a session of that account, if the key is that of its password. */
  Begun begin(String username, byte[] key, String secret, Instant at);

  /** The account whose session has that secret and goes on. */
  Optional<UUID> account(String secret);

  void end(String secret);

  /**
   * Changes the password of the account that is signed in; its other sessions end.
   *
   * @param until key of the one until now
   * @return whether it was that
   */
  boolean changePassword(byte[] until, PasswordHash next);

  /**
   * Sets the password of the account that a link is for, and uses the link up; its sessions end.
   *
   * @return the account, if the link is usable; for the rest of the transaction the token proves
   *     who it is
   */
  Optional<UUID> choosePassword(String token, PasswordHash next, Instant at);
}
