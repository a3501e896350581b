package org.garante.domain.access.grant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;

/** Keeps grants, and stand-ins in force. */
public interface GrantRepository {
  /** Adds it; one that waits for nobody takes effect. */
  void add(Grant grant);

  /** Keeps that it was confirmed, and so takes effect, or that it was refused. */
  void decided(Grant grant);

  /** The grant, held until the transaction ends. */
  Optional<Grant> lock(UUID id);

  /** Those of an account that wait for a confirmation. */
  List<Grant> proposed(UUID account);

  /** The account with its person, held until the transaction ends. */
  Optional<Account> lockAccount(UUID id);

  /**
   * How many persons besides those two could confirm a grant: holders of an active ADMIN or AUDITOR
   * account.
   */
  long otherConfirmers(UUID person, UUID other);

  /** How many active administrators there are besides this account. */
  long otherAdministrators(UUID account);
}
