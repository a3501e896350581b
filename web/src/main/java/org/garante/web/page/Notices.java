package org.garante.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.garante.web.i18n.Messages;

/**
 * What the last action has to say on top of the page: what went wrong, with links, or what was
 * done.
 */
@Named
@RequestScoped
public class Notices {
  private final Messages messages;

  @Inject
  public Notices(Messages messages) {
    this.messages = messages;
  }

  /**
   * One thing to say.
   *
   * @param target id of the field it is about; empty for the page as a whole
   */
  public record Notice(String text, String target) {}

  /** Says on the next page what was done. */
  public void done(String key, Object... arguments) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(
        null, new FacesMessage(FacesMessage.SEVERITY_INFO, messages.with(key, arguments), null));
    faces.getExternalContext().getFlash().setKeepMessages(true);
  }

  /** Says on the next page what was left undone, and why. */
  public void leftUndone(String key, Object... arguments) {
    wrong(key, arguments);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
  }

  /** Says on this page what keeps the action from being done. */
  public void wrong(String key, Object... arguments) {
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(FacesMessage.SEVERITY_ERROR, messages.with(key, arguments), null));
  }

  public List<Notice> getErrors() {
    return list(false);
  }

  public List<Notice> getDone() {
    return list(true);
  }

  private static List<Notice> list(boolean done) {
    FacesContext faces = FacesContext.getCurrentInstance();
    List<Notice> notices = new ArrayList<>();
    faces.getMessageList(null).stream()
        .filter(message -> isDone(message) == done)
        .forEach(message -> notices.add(new Notice(message.getSummary(), "")));
    faces
        .getClientIdsWithMessages()
        .forEachRemaining(
            target -> {
              if (target != null) {
                faces.getMessageList(target).stream()
                    .filter(message -> isDone(message) == done)
                    .forEach(message -> notices.add(new Notice(message.getSummary(), target)));
              }
            });
    return notices;
  }

  private static boolean isDone(FacesMessage message) {
    return message.getSeverity() == FacesMessage.SEVERITY_INFO;
  }
}
