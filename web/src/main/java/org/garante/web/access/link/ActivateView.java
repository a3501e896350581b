package org.garante.web.access.link;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.garante.domain.access.Role;
import org.garante.domain.access.grant.FirstAdministratorService;
import org.garante.domain.access.grant.NewAccount;
import org.garante.domain.access.signin.LinkNotUsable;
import org.garante.domain.access.signin.LinkService;
import org.garante.domain.access.signin.LinkView;
import org.garante.web.page.Notices;
import org.jspecify.annotations.Nullable;

/** The page of a one-time link: choose a password; the first of all also says who they are. */
@Named
@ViewScoped
public class ActivateView implements Serializable {
  @Inject private LinkService links;
  @Inject private FirstAdministratorService first;
  @Inject private Notices notices;

  private String token = "";
  private String username = "";
  private String staffNumber = "";
  private String name = "";
  private String agency = "";
  private String password = "";
  private String repeated = "";
  private transient @Nullable LinkView link;
  private String problem = "";

  /** Looks what the link is for. That it is no longer usable is said on the page. */
  public void open() {
    try {
      link = links.open(token);
      problem = "";
    } catch (LinkNotUsable refusal) {
      problem = refusal.key();
    }
  }

  public @Nullable String choose() {
    if (!password.equals(repeated)) {
      notices.wrong("activate.differ");
      return null;
    }
    if (getLink().isFirstAdministrator()) {
      first.claim(token, new NewAccount(username, staffNumber, name, Role.ADMIN, agency), password);
    } else {
      links.choosePassword(token, password);
    }
    notices.done("activate.done");
    return "/sign-in?faces-redirect=true";
  }

  /** What the link is for, if it is usable. */
  public @Nullable LinkView getLink() {
    if (link == null && problem.isEmpty()) {
      open();
    }
    return link;
  }

  /** Key of what keeps the link from being used; empty if nothing does. */
  public String getProblem() {
    return problem;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
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

  public String getAgency() {
    return agency;
  }

  public void setAgency(String agency) {
    this.agency = agency;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }
}
