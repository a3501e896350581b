package org.garante.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.garante.domain.ledger.bundle.BundleScope;
import org.garante.web.i18n.Messages;

/** The page of the ledger. */
@Named
@RequestScoped
public class LedgerView {
  private final Messages messages;

  @Inject
  public LedgerView(Messages messages) {
    this.messages = messages;
  }

  /** Says so where an export was asked for without a purpose, with a link to the field. */
  public void open() {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces
        .getExternalContext()
        .getRequestParameterMap()
        .containsKey(BundleServlet.WITHOUT_PURPOSE)) {
      String text = messages.get("error.purposeRequired");
      faces.addMessage("purpose", new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }
  }

  public List<BundleScope> getScopes() {
    return List.of(BundleScope.values());
  }
}
