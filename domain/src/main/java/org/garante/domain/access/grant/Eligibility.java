package org.garante.domain.access.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.access.Role;
import org.garante.domain.access.StaffMember;
import org.garante.domain.access.StaffNumber;
import org.garante.domain.catalogue.Agency;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.ground.Capital;
import org.garante.domain.text.LookAlikes;

/** Who may have which account, and whether a second person has to confirm it. */
@ApplicationScoped
public class Eligibility {
  private final AccountRepository accounts;
  private final GrantRepository grants;
  private final GrantQuery query;
  private final Catalogue catalogue;
  private final Clock clock;

  @Inject
  public Eligibility(
      AccountRepository accounts,
      GrantRepository grants,
      GrantQuery query,
      Catalogue catalogue,
      Clock clock) {
    this.accounts = accounts;
    this.grants = grants;
    this.query = query;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * Foreign agencies hold no accounts (domain.md 4.4), nor do those that no longer exist.
   *
   * @throws NotGrantable if it is one of them
   */
  void requireAgency(String code) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Capital.ZONE);
    Agency agency =
        catalogue
            .agency(code)
            .filter(found -> found.isActiveOn(today))
            .orElseThrow(NotGrantable::noSuchAgency);
    if (agency.isForeign()) {
      throw NotGrantable.foreignAgency();
    }
  }

  /**
   * Whether granting waits for another person. An administrator is one who could confirm, so that
   * making one, or a link for one, waits too as soon as there is somebody who could confirm it:
   * else one person could be both.
   */
  boolean needsConfirmation(Role role, Account to, Account by) {
    return role.needsConfirmation()
        || role == Role.ADMIN && grants.otherConfirmers(by.staff().id(), to.staff().id()) > 0;
  }

  /** The account as asked for, of the person with that staff number. */
  Account newAccount(NewAccount asked, Instant at) {
    requireAgency(asked.agency());
    if (accounts.byUsername(asked.username()).isPresent()) {
      throw NotGrantable.usernameTaken(asked.username());
    }
    return new Account(asked.username(), staff(asked), asked.agency(), asked.role(), at);
  }

  /** Who is known already and might be taken for the person asked for, or be that person. */
  List<LookAlike> alike(NewAccount asked) {
    return LookAlike.among(query.staff(), asked);
  }

  private StaffMember staff(NewAccount asked) {
    StaffMember staff =
        accounts
            .staff(new StaffNumber(asked.staffNumber()))
            .orElseGet(
                () -> {
                  StaffMember added = new StaffMember(asked.staffNumber(), asked.name());
                  accounts.add(added);
                  return added;
                });
    if (!LookAlikes.plain(staff.name()).equals(LookAlikes.plain(asked.name()))) {
      throw NotGrantable.staffNumberOf(staff.name());
    }
    return staff;
  }
}
