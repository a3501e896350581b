package org.garante.web.access.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.garante.web.access.Session;
import org.garante.web.page.Notices;
import org.jspecify.annotations.Nullable;

/** One's own account: who one is to the register, and one's password. */
@Named
@RequestScoped
public class OwnAccountView {
  private final Session session;
  private final Notices notices;
  private String until = "";
  private String password = "";
  private String repeated = "";

  @Inject
  public OwnAccountView(Session session, Notices notices) {
    this.session = session;
    this.notices = notices;
  }

  public @Nullable String change() {
    if (!password.equals(repeated)) {
      notices.wrong("activate.differ");
      return null;
    }
    session.changePassword(until, password);
    notices.done("own.changed");
    return "/own-account?faces-redirect=true";
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
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
