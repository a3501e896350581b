package org.garante.domain.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps who tried to sign in, from where; attempts older than a day are forgotten. */
public interface SignInRepository {
  /**
   * When this account was last tried wrongly from this source, since then and since it last
   * succeeded from there; oldest first. Held until the transaction ends, so that attempts at the
   * same time are counted one after the other.
   */
  List<Instant> wrong(String accountKey, String source, Instant since);

  /**
   * When any account was tried wrongly from this source, since then; oldest first. Held likewise.
   */
  List<Instant> wrongFrom(String source, Instant since);

  /** Keeps an attempt, which is wrong until it is said to have succeeded. */
  void add(UUID attempt, String accountKey, String source, Instant at);

  void succeeded(UUID attempt);

  /** Forgets attempts made before then. */
  void forget(Instant before);
}
