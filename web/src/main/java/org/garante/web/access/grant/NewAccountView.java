package org.garante.web.access.grant;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.garante.domain.access.Role;
import org.garante.domain.access.grant.AccountService;
import org.garante.domain.access.grant.Invitation;
import org.garante.domain.access.grant.NewAccount;
import org.jspecify.annotations.Nullable;

/** Creating an account. Its one-time link is shown once, in the answer to creating it. */
@Named
@ViewScoped
public class NewAccountView implements Serializable {
  @Inject private AccountService accounts;

  private String username = "";
  private String staffNumber = "";
  private String name = "";
  private @Nullable Role role;
  private String agency = "";
  private transient @Nullable Invitation invitation;

  public void create() {
    invitation = accounts.create(new NewAccount(username, staffNumber, name, role, agency));
  }

  public Role[] getRoles() {
    return Role.values();
  }

  public @Nullable Invitation getInvitation() {
    return invitation;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getStaffNumber() {
    return staffNumber;
  }

  public void setStaffNumber(String staffNumber) {
    this.staffNumber = staffNumber;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
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
}
