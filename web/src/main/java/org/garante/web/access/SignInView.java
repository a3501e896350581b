package org.garante.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** The sign-in page. Where one was going is kept in its address. */
@Named
@RequestScoped
public class SignInView {
  private final Session session;
  private String username = "";
  private String password = "";
  private String back = "";

  @Inject
  public SignInView(Session session) {
    this.session = session;
  }

  /** Signs in and goes on; a refusal is said on the page. */
  public void signIn() throws IOException {
    session.begin(username, password);
    FacesContext.getCurrentInstance().getExternalContext().redirect(ReturnAddress.of(back).path());
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getBack() {
    return back;
  }

  public void setBack(String back) {
    this.back = back;
  }
}
