package org.garante.web.page;

import jakarta.el.ValueExpression;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.html.HtmlInputHidden;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.html.HtmlSelectBooleanCheckbox;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was typed on a page that is gone, because its session has ended or the server forgot it: it
 * stands again in the page that is read instead, to be looked at and sent once more. Between the
 * two it is held in the session of whoever sent it, for that one page. Passwords are not kept.
 */
@Named
@RequestScoped
public class Retyped {
  private static final String KEY = Retyped.class.getName();
  private static final int LIMIT = 100_000;
  private static final Pattern REPEATED = Pattern.compile(":[0-9]+:");

  private String form = "";

  /** What was typed where. */
  private record Typed(String address, Map<String, String> texts) implements Serializable {}

  /** Keeps what was sent for the page that is read instead. */
  static void keep(FacesContext faces, String address) {
    Map<String, String> texts = new TreeMap<>();
    faces
        .getExternalContext()
        .getRequestParameterMap()
        .forEach(
            (name, text) -> {
              if (!name.startsWith("jakarta.faces.") && !name.startsWith("primefaces.")) {
                texts.put(name, text);
              }
            });
    boolean secret =
        texts.keySet().stream()
            .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"));
    if (!secret && texts.values().stream().mapToInt(String::length).sum() <= LIMIT) {
      faces.getExternalContext().getSessionMap().put(KEY, new Typed(address, texts));
    }
  }

  /** Puts it into the fields of the page just built, if it was typed there. */
  void putBack(FacesContext faces) {
    Map<String, Object> session = faces.getExternalContext().getSessionMap();
    if (faces.getExternalContext().getSession(false) == null
        || !(session.get(KEY) instanceof Typed typed)
        || !typed.address().equals(address(faces))) {
      return;
    }
    session.remove(KEY);
    form = formOf(typed.texts());
    faces
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(faces),
            (visit, part) -> {
              String text = typed.texts().get(part.getClientId(faces));
              if (text != null && isTypedIn(part)) {
                put(faces, part, text);
              }
              return VisitResult.ACCEPT;
            });
  }

  /** A part that is drawn for each of several has no text of its own to keep until it is drawn. */
  private static void put(FacesContext faces, UIComponent part, String text) {
    ValueExpression value = part.getValueExpression("value");
    if (value != null && REPEATED.matcher(part.getClientId(faces)).find()) {
      value.setValue(faces.getELContext(), text);
    } else {
      ((EditableValueHolder) part).setSubmittedValue(text);
    }
  }

  private static boolean isTypedIn(UIComponent part) {
    return part instanceof EditableValueHolder
        && !(part instanceof UIViewParameter
            || part instanceof HtmlInputHidden
            || part instanceof HtmlInputSecret
            || part instanceof HtmlSelectBooleanCheckbox);
  }

  /** Id of the form that was sent, so that the dialog it stands in is open again. */
  public String getForm() {
    FacesContext faces = FacesContext.getCurrentInstance();
    return faces.isPostback() ? formOf(faces.getExternalContext().getRequestParameterMap()) : form;
  }

  /** A form is sent with its own id as name and value. */
  private static String formOf(Map<String, String> sent) {
    return sent.entrySet().stream()
        .filter(parameter -> parameter.getKey().equals(parameter.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** The address a page was asked by. */
  static String address(FacesContext faces) {
    HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
    Object original = request.getAttribute("jakarta.servlet.forward.request_uri");
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return (original == null ? request.getRequestURI() : original) + query;
  }
}
