package org.garante.domain.access.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Requires;
import org.garante.domain.access.Role;
import org.garante.domain.access.signin.SignInLinkRepository;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.text.ReasonRequired;

/** Confirms or refuses what administrators propose, and shows who got what, when and from whom. */
@ApplicationScoped
@Transactional
public class GrantService {
  private final GrantRepository grants;
  private final GrantQuery query;
  private final SignInLinkRepository links;
  private final Ledger ledger;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public GrantService(
      GrantRepository grants,
      GrantQuery query,
      SignInLinkRepository links,
      Ledger ledger,
      CurrentAccount current,
      Clock clock) {
    this.grants = grants;
    this.query = query;
    this.links = links;
    this.ledger = ledger;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Lets a grant take effect. A stand-in is for an auditor to confirm.
   *
   * @throws OtherPersonNeeded if the same person proposed it or gains by it
   * @throws GrantDecided if somebody decided it before
   */
  @Requires(Action.CONFIRM_GRANT)
  public void confirm(UUID grantId) {
    Account by = current.get();
    Grant grant = lock(grantId);
    Account account = grants.lockAccount(grant.account()).orElseThrow();
    if (grant.kind() == Grant.Kind.STAND_IN && by.role() != Role.AUDITOR) {
      throw new NotPermitted(Action.CONFIRM_GRANT);
    }
    Instant at = clock.instant();
    grant.confirm(by, at);
    switch (grant.kind()) {
      case CHANGE -> account.become(grant.role(), grant.agency());
      case STAND_IN -> {}
      case ACCOUNT, LINK -> grant.link().flatMap(links::find).ifPresent(link -> link.open(at));
    }
    grants.decided(grant);
    ledger.enter(AccountEntries.of(LedgerAction.GRANT_CONFIRM, account, grant));
  }

  /** Ends a grant without effect; whoever proposed it may take it back this way. */
  @Requires(Action.CONFIRM_GRANT)
  public void refuse(UUID grantId, String reason) {
    String why = ReasonRequired.in(reason);
    Grant grant = lock(grantId);
    Account account = grants.lockAccount(grant.account()).orElseThrow();
    Instant at = clock.instant();
    grant.refuse(current.get(), at);
    grant.link().flatMap(links::find).ifPresent(link -> link.end(at));
    grants.decided(grant);
    ledger.enter(AccountEntries.of(LedgerAction.GRANT_REFUSE, account, grant, why));
  }

  /** What waits for a confirmation, oldest first. */
  @Requires(Action.READ_GRANTS)
  public List<GrantRow> waiting() {
    return query.waiting();
  }

  /** For each of these persons, who might be taken for them or be them. */
  @Requires(Action.READ_GRANTS)
  public Map<UUID, List<LookAlike>> alike(Set<UUID> staff) {
    List<StaffRow> known = staff.isEmpty() ? List.of() : query.staff();
    return staff.stream()
        .collect(Collectors.toMap(person -> person, person -> LookAlike.among(known, person)));
  }

  /** Who got which permission, when and from whom; newest first. */
  @Requires(Action.READ_GRANTS)
  public List<GrantRow> grants(GrantFilter filter) {
    return query.grants(filter);
  }

  /** Accounts by username, those long unused marked. */
  @Requires(Action.READ_GRANTS)
  public List<AccountRow> accounts(AccountFilter filter) {
    return query.accounts(filter, clock.instant().minus(AccountRow.LONG));
  }

  /** How many accounts could be used and were not for long. */
  @Requires(Action.READ_GRANTS)
  public long longUnused() {
    return query.longUnused(clock.instant().minus(AccountRow.LONG));
  }

  /** One account. */
  @Requires(Action.READ_GRANTS)
  public AccountRow account(UUID id) {
    return query
        .account(id, clock.instant().minus(AccountRow.LONG))
        .orElseThrow(() -> new UnknownAccount(id));
  }

  private Grant lock(UUID id) {
    return grants.lock(id).orElseThrow(() -> new UnknownAccount(id));
  }
}
