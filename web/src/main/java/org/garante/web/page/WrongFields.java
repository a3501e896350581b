package org.garante.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.garante.web.i18n.Language;

/**
 * What is wrong with the fields that a page is asked by: on top of the page with a link to each,
 * and beside it.
 */
@Named
@RequestScoped
public class WrongFields {
  private final Language language;
  private final Map<String, String> said = new LinkedHashMap<>();

  @Inject
  public WrongFields(Language language) {
    this.language = language;
  }

  /** Says what cannot be read, if anything: the request was a mistake then, and says so too. */
  public boolean say(AskedFields fields) {
    fields.said(language.getLocale()).forEach(this::say);
    return !fields.isReadable();
  }

  private void say(String name, String what) {
    said.put(name, what);
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(name, new FacesMessage(FacesMessage.SEVERITY_ERROR, what, null));
    faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_BAD_REQUEST);
  }

  /** What is wrong, by the names of the fields. */
  public Map<String, String> getSaid() {
    return said;
  }
}
