package org.garante.domain.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps one-time links. */
public interface SignInLinkRepository {
  /** Adds one; of an account, earlier ones end, and this one waits for the grant it goes with. */
  void add(SignInLink link);

  /**
   * Uses up the link that makes the first administrator.
   *
   * @return whether it was usable
   */
  boolean claim(String token, Instant at);

  Optional<SignInLink> find(UUID id);

  /** The link with that token's hash, held until the transaction ends. */
  Optional<SignInLink> lock(String tokenHash);

  /** Links of an account that have not ended; of no account where none is given. */
  List<SignInLink> notEnded(Optional<UUID> account);
}
