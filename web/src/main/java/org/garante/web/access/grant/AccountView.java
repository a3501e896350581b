package org.garante.web.access.grant;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;
import org.garante.domain.access.grant.AccountRow;
import org.garante.domain.access.grant.AccountService;
import org.garante.domain.access.grant.GrantFilter;
import org.garante.domain.access.grant.GrantRow;
import org.garante.domain.access.grant.GrantService;
import org.garante.domain.access.grant.Invitation;
import org.garante.domain.access.watch.AlertService;
import org.garante.domain.access.watch.LockRow;
import org.garante.web.access.Me;
import org.garante.web.page.Ids;
import org.garante.web.page.Notices;
import org.jspecify.annotations.Nullable;

/** One account: what it may do and how it came by it, and for administrators what to change. */
@Named
@ViewScoped
public class AccountView implements Serializable {
  @Inject private AccountService accounts;
  @Inject private GrantService grants;
  @Inject private AlertService alerts;
  @Inject private Notices notices;
  @Inject private Me me;

  private String id = "";
  private @Nullable Role role;
  private String agency = "";
  private String standInAgency = "";
  private String reason = "";
  private String why = "";
  private transient @Nullable AccountRow account;
  private transient @Nullable List<GrantRow> history;
  private transient @Nullable Invitation invitation;
  private transient @Nullable LockRow lock;

  public void open() {
    role = getAccount().role();
    agency = getAccount().agency();
  }

  public void newLink() {
    invitation = accounts.newLink(uuid());
    account = null;
    history = null;
  }

  public String change() {
    boolean done = accounts.change(uuid(), role, agency);
    return again(done ? "account.changed" : "account.changeWaits");
  }

  public String nameStandIn() {
    accounts.nameStandIn(uuid(), standInAgency);
    return again("account.standInWaits");
  }

  public String disable() {
    accounts.disable(uuid(), reason);
    return again("account.wasDisabled");
  }

  public String release() {
    boolean done = alerts.release(uuid(), why);
    account = null;
    return again(done ? "lock.released" : "lock.otherSigns");
  }

  private String again(String key) {
    notices.done(key, getAccount().username());
    return "/account?faces-redirect=true&id=" + id;
  }

  private UUID uuid() {
    return Ids.read(id);
  }

  public AccountRow getAccount() {
    if (account == null) {
      account = grants.account(uuid());
    }
    return account;
  }

  /** How the account came by what it may do, newest first. */
  public List<GrantRow> getHistory() {
    if (history == null) {
      history = grants.grants(GrantFilter.of(uuid()));
    }
    return history;
  }

  /** What keeps it locked, if something does. */
  public @Nullable LockRow getLock() {
    if (lock == null && getAccount().status() == Account.Status.LOCKED) {
      lock = alerts.lock(uuid()).orElse(null);
    }
    return lock;
  }

  /** Whether the reader may sign its release. */
  public boolean isReleasable() {
    LockRow held = getLock();
    return held != null && held.isReleasableBy(me.getStaff(), me.getRole());
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }

  /** Whether the reader may change it: an administrator, and not their own. */
  public boolean isManageable() {
    return me.can("MANAGE_ACCOUNTS")
        && !me.getStaff().equals(getAccount().staff())
        && getAccount().status() != Account.Status.DISABLED;
  }

  public boolean isOwn() {
    return me.getStaff().equals(getAccount().staff());
  }

  public Role[] getRoles() {
    return Role.values();
  }

  public @Nullable Invitation getInvitation() {
    return invitation;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public @Nullable Role getRole() {
    return role;
  }

  public void setRole(@Nullable Role role) {
    this.role = role;
  }

  public String getAgency() {
    return agency;
  }

  public void setAgency(String agency) {
    this.agency = agency;
  }

  public String getStandInAgency() {
    return standInAgency;
  }

  public void setStandInAgency(String standInAgency) {
    this.standInAgency = standInAgency;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
