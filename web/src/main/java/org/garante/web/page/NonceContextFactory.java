package org.garante.web.page;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a form that was sent without PrimeFaces' script be answered on the same page. PrimeFaces
 * expects the view's nonce back, and its script, which is only on pages with one of its components,
 * is what sends it; a form sent without it would fail, as with a wrong password. A nonce that was
 * sent is still compared.
 */
public class NonceContextFactory extends ExternalContextFactory {
  private static final String NONCE = "primefaces.nonce";

  public NonceContextFactory(ExternalContextFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExternalContext getExternalContext(Object context, Object request, Object response) {
    return new WithNonce(getWrapped().getExternalContext(context, request, response));
  }

  private static final class WithNonce extends ExternalContextWrapper {
    private WithNonce(ExternalContext wrapped) {
      super(wrapped);
    }

    @Override
    public Map<String, String> getRequestParameterMap() {
      Map<String, String> sent = super.getRequestParameterMap();
      Optional<String> nonce = sent.containsKey(NONCE) ? Optional.empty() : nonceOfView(sent);
      if (nonce.isEmpty()) {
        return sent;
      }
      Map<String, String> completed = new HashMap<>(sent);
      completed.put(NONCE, nonce.get());
      return completed;
    }

    /** That of a view sent back as a whole; none before there is a view. */
    private Optional<String> nonceOfView(Map<String, String> sent) {
      boolean whole =
          sent.containsKey(ResponseStateManager.VIEW_STATE_PARAM)
              && !"partial/ajax".equals(getRequestHeaderMap().get("Faces-Request"));
      return Optional.ofNullable(FacesContext.getCurrentInstance())
          .filter(faces -> whole)
          .map(FacesContext::getViewRoot)
          .map(view -> view.getViewMap(false))
          .map(view -> (String) view.get(NONCE));
    }
  }
}
