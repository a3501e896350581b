package org.garante.web.page;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.garante.domain.access.NotSignedIn;
import org.garante.domain.ground.Refusal;
import org.garante.web.entrance.RefusalWords;
import org.garante.web.i18n.Bundles;
import org.garante.web.i18n.Language;

/**
 * What a page does when a service refuses. To an action it answers on the same page, in words, with
 * everything typed kept. To opening a page it answers that there is no such thing, or that the role
 * does not include it. A page that outlived its session, or what it is about, is read again.
 */
public class PageFailureHandler extends ExceptionHandlerWrapper {
  public PageFailureHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      ExceptionQueuedEventContext context = events.next().getContext();
      FacesContext faces = context.getContext();
      if (faces.getResponseComplete()) {
        events.remove();
        continue;
      }
      Optional<Refusal> refusal = causeOf(context.getException(), Refusal.class);
      if (refusal.isPresent() && isBeforeAction(context.getPhaseId(), faces)) {
        readAgain(faces);
        events.remove();
      } else if (refusal.isPresent()) {
        answer(refusal.get(), context, faces);
        events.remove();
      } else if (causeOf(context.getException(), ViewExpiredException.class).isPresent()) {
        readAgain(faces);
        events.remove();
      }
    }
    super.handle();
  }

  /** Whether what the page is about is gone, before what was pressed was even looked at. */
  private static boolean isBeforeAction(PhaseId phase, FacesContext faces) {
    return faces.isPostback() && phase.compareTo(PhaseId.INVOKE_APPLICATION) < 0;
  }

  private static void answer(
      Refusal refusal, ExceptionQueuedEventContext context, FacesContext faces) {
    boolean opening = !faces.isPostback() || context.getPhaseId() == PhaseId.RENDER_RESPONSE;
    if (refusal instanceof NotSignedIn) {
      redirect(faces, "/sign-in");
    } else if (opening) {
      sendError(faces, refusal);
    } else {
      faces.addMessage(
          null,
          new FacesMessage(
              FacesMessage.SEVERITY_ERROR,
              RefusalWords.of(refusal, faces.getViewRoot().getLocale()),
              null));
      faces.validationFailed();
      faces.renderResponse();
    }
  }

  private static void sendError(FacesContext faces, Refusal refusal) {
    try {
      ExternalContext external = faces.getExternalContext();
      external.getRequestMap().put(RefusalWords.ATTRIBUTE, refusal);
      external.responseSendError(RefusalWords.status(refusal), refusal.key());
      faces.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readAgain(FacesContext faces) {
    Locale locale = CDI.current().select(Language.class).get().getLocale();
    faces.addMessage(
        null,
        new FacesMessage(
            FacesMessage.SEVERITY_WARN, Bundles.text(locale, "messages.readAgain"), null));
    faces.getExternalContext().getFlash().setKeepMessages(true);
    String address = Retyped.address(faces);
    Retyped.keep(faces, address);
    redirect(faces, address);
  }

  private static void redirect(FacesContext faces, String to) {
    try {
      faces.getExternalContext().redirect(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first cause of a type, however deep: Faces and the container wrap what is thrown. */
  private static <T extends Throwable> Optional<T> causeOf(Throwable thrown, Class<T> type) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
    }
    return Optional.empty();
  }
}
