package org.garante.web.page;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets a form that was sent without PrimeFaces' script be answered on the same page. PrimeFaces
 * expects the view's nonce back, and its script, which is only on pages with one of its components,
 * is what sends it; a form sent without it would fail, as with a wrong password. A nonce that was
 * sent is still compared. Where the view has none any more, because another press has left the page
 * meanwhile, the answer gets one of its own: it is a whole page, whose scripts carry its nonce.
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
    private final String ofThisAnswer =
        Base64.getEncoder()
            .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));

    private WithNonce(ExternalContext wrapped) {
      super(wrapped);
    }

    @Override
    public Map<String, String> getRequestParameterMap() {
      Map<String, String> sent = super.getRequestParameterMap();
      if (sent.containsKey(NONCE) || !isWhole(sent)) {
        return sent;
      }
      Map<String, String> completed = new HashMap<>(sent);
      completed.put(NONCE, nonceOfView().orElse(ofThisAnswer));
      return completed;
    }

    /** Whether a view is sent back as a whole. */
    private boolean isWhole(Map<String, String> sent) {
      return sent.containsKey(ResponseStateManager.VIEW_STATE_PARAM)
          && !"partial/ajax".equals(getRequestHeaderMap().get("Faces-Request"));
    }

    private static Optional<String> nonceOfView() {
      return Optional.ofNullable(FacesContext.getCurrentInstance())
          .map(FacesContext::getViewRoot)
          .map(view -> view.getViewMap(false))
          .map(view -> (String) view.get(NONCE));
    }
  }
}
