package org.garante.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.garante.domain.ground.FieldGroup;

/**
 * Who may do what, in one table (domain.md 4.4). Deny by default: what is not in the table is not
 * permitted. A service declares its action with {@link Requires}; what depends on the record is
 * asked here after loading it. How far acts go at most stands here; who enters and signs which is
 * said by the {@link ActPermit} of its form.
 */
@ApplicationScoped
public class Permit {
  private static final List<Role> COLUMNS =
      List.of(
          Role.RECORDER, Role.SUPERVISOR, Role.AUDITOR, Role.OBSERVER, Role.PUBLISHER, Role.ADMIN);

  private static final Map<Action, Map<Role, Reach>> TABLE =
      read(
          """
                            RECORDER  SUPERVISOR  AUDITOR  OBSERVER  PUBLISHER  ADMIN
          DRAFT             OWN       NONE        NOTES    NOTES     NONE       NONE
          SUBMIT            OWN       NONE        NOTES    NOTES     NONE       NONE
          DECIDE            NONE      OWN         NOTES    NOTES     NONE       NONE
          ACT               SCOPE     SCOPE       ALL      ALL       NONE       NONE
          READ              SCOPE     SCOPE       ALL      ALL       NONE       NONE
          UNMASK            NONE      NONE        ALL      NONE      NONE       NONE
          REPORT            OWN       OWN         ALL      ALL       NONE       NONE
          EXPORT            OWN       OWN         ALL      ALL       NONE       NONE
          EXPORT_LEDGER     NONE      NONE        ALL      ALL       NONE       NONE
          SAMPLE            NONE      NONE        ALL      ALL       NONE       NONE
          READ_HISTORY      NONE      NONE        ALL      ALL       NONE       NONE
          READ_ACCESSES     NONE      NONE        ALL      ALL       NONE       NONE
          READ_GRANTS       NONE      NONE        ALL      ALL       NONE       ALL
          CONFIRM_GRANT     NONE      NONE        ALL      NONE      NONE       ALL
          READ_ALERTS       NONE      NONE        ALL      ALL       NONE       ALL
          CLOSE_ALERT       NONE      NONE        ALL      ALL       NONE       NONE
          RELEASE_ACCOUNT   NONE      NONE        ALL      NONE      NONE       ALL
          READ_CATALOGUES   NONE      NONE        ALL      NONE      NONE       ALL
          READ_LEDGER       NONE      NONE        ALL      ALL       NONE       NONE
          MANAGE_ACCOUNTS   NONE      NONE        NONE     NONE      NONE       ALL
          MANAGE_CATALOGUES NONE      NONE        NONE     NONE      NONE       ALL
          OWN_ACCOUNT       ALL       ALL         ALL      ALL       ALL        ALL
          """);

  /** How far the action goes for the role; NONE if not at all. */
  public Reach reach(Action action, Role role) {
    return TABLE.getOrDefault(action, Map.of()).getOrDefault(role, Reach.NONE);
  }

  public boolean allows(Action action, Account account) {
    return account.isActive() && reach(action, account.role()) != Reach.NONE;
  }

  public boolean allows(Action action, Account account, Subject subject) {
    return allows(action, account)
        && (reach(action, account.role()).covers(account.agency(), account.staff().id(), subject)
            || standsIn(action, account, subject));
  }

  /**
   * Approving and returning reach the agencies the supervisor stands in for too, and nothing else
   * does.
   */
  public boolean isForStandIns(Action action, Role role) {
    return action == Action.DECIDE && reach(action, role) == Reach.OWN;
  }

  private boolean standsIn(Action action, Account account, Subject subject) {
    return isForStandIns(action, account.role())
        && account.standsInFor().stream()
            .anyMatch(
                agency ->
                    reach(action, account.role()).covers(agency, account.staff().id(), subject));
  }

  /**
   * Refuses an action that the account's role does not include at all.
   *
   * @throws NotPermitted if so
   */
  public void check(Action action, Account account) {
    if (!allows(action, account)) {
      throw new NotPermitted(action);
    }
  }

  /**
   * Refuses an action on a record that the account's role or scope does not include.
   *
   * @throws NotPermitted if so
   */
  public void check(Action action, Account account, Subject subject) {
    if (!allows(action, account, subject)) {
      throw new NotPermitted(action);
    }
  }

  /** What the account sees of the record, without any unmasking. */
  public Sight sight(Account account, Subject subject) {
    if (!allows(Action.READ, account, subject)) {
      return Sight.FOLIO_ONLY;
    }
    boolean auditor = account.role() == Role.AUDITOR;
    if (subject.restricted()) {
      return mayHandleRestricted(account, subject)
          ? Sight.EVERYTHING
          : new Sight(Set.of(), auditor);
    }
    if (auditor && !subject.correspondence()) {
      return new Sight(Set.of(FieldGroup.FACTS, FieldGroup.OFFICERS), true);
    }
    return Sight.EVERYTHING;
  }

  private static boolean mayHandleRestricted(Account account, Subject subject) {
    return subject.authors().contains(account.staff().id())
        || account.role() == Role.OBSERVER
        || account.role() == Role.SUPERVISOR && account.agency().equals(subject.ownerAgency());
  }

  private static Map<Action, Map<Role, Reach>> read(String table) {
    Map<Action, Map<Role, Reach>> permissions = new EnumMap<>(Action.class);
    table
        .lines()
        .skip(1)
        .map(line -> line.split(" +"))
        .forEach(
            cells -> {
              Map<Role, Reach> row = new EnumMap<>(Role.class);
              for (int i = 0; i < COLUMNS.size(); i++) {
                row.put(COLUMNS.get(i), Reach.valueOf(cells[i + 1]));
              }
              permissions.put(Action.valueOf(cells[0]), row);
            });
    return permissions;
  }
}
