package org.garante.web.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Sends a form to the address its page was asked by, parameters and all, so that a page that
 * outlived its session, or the server, is found again by what is sent from it.
 */
public class FormAddress extends ViewHandlerWrapper {
  public FormAddress(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext faces, String viewId) {
    String address = super.getActionURL(faces, viewId);
    String query = ((HttpServletRequest) faces.getExternalContext().getRequest()).getQueryString();
    boolean ofThisPage =
        faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
            && faces.getViewRoot() != null
            && viewId.equals(faces.getViewRoot().getViewId());
    return ofThisPage && query != null && !address.contains("?") ? address + "?" + query : address;
  }
}
