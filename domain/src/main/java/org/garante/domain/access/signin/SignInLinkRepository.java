package org.garante.domain.access.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps one-time links. */
public interface SignInLinkRepository {
  void add(SignInLink link);

  Optional<SignInLink> find(UUID id);

  /** The link with that token's hash, held until the transaction ends. */
  Optional<SignInLink> lock(String tokenHash);

  /** Links of an account that have not ended; of no account where none is given. */
  List<SignInLink> notEnded(Optional<UUID> account);
}
