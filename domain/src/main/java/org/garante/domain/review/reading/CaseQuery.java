package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Keeps who has taken which case of the queue. */
public interface CaseQuery {
  /** Those of these submissions that somebody has taken. */
  Map<UUID, TakenCase> taken(Collection<UUID> submissions, UUID account);

  /** Keeps that an account has taken a case, if it waits and nobody has; whether that is so. */
  boolean take(UUID submission, UUID account, Instant at);

  /** Keeps that the account has it no longer. */
  void release(UUID submission, UUID account);
}
