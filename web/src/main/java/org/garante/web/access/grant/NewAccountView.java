package org.garante.web.access.grant;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.garante.domain.access.Role;
import org.garante.domain.access.grant.AccountService;
import org.garante.domain.access.grant.Invitation;
import org.garante.domain.access.grant.LookAlike;
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
  private transient @Nullable List<LookAlike> alike;
  private transient @Nullable Invitation invitation;

  /**
   * Creates it; whom the person might be taken for is shown first, and then it is pressed again.
   */
  public void create() {
    NewAccount asked = new NewAccount(username, staffNumber, name, role, agency);
    List<LookAlike> found = accounts.alike(asked);
    if (found.isEmpty() || found.equals(alike)) {
      invitation = accounts.create(asked, LookAlike.persons(found));
    }
    alike = found;
  }

  /** Who might be taken for the person, or be that person, once it was pressed. */
  public List<LookAlike> getAlike() {
    return alike == null ? List.of() : alike;
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
