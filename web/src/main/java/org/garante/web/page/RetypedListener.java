package org.garante.web.page;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/** Has {@link Retyped} fill in a page before it is drawn. */
public class RetypedListener implements SystemEventListener {
  @Override
  public void processEvent(SystemEvent event) {
    FacesContext faces = event.getFacesContext();
    if (!faces.isPostback()) {
      CDI.current().select(Retyped.class).get().putBack(faces);
    }
  }

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof UIViewRoot;
  }
}
