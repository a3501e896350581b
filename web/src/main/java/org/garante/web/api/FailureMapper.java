package org.garante.web.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.garante.domain.ground.Refusal;
import org.garante.domain.readiness.Outage;
import org.garante.web.i18n.Bundles;
import org.garante.web.i18n.Language;
import org.garante.web.readiness.AwayFilter;

/** Whatever else goes wrong: the log has it all, the answer says nothing of the inside. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = System.getLogger(FailureMapper.class.getName());

  @Inject Language language;
  @Inject Outage outage;

  @Override
  public Response toResponse(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return RefusalMapper.answer(refusal, language.getLocale());
      }
    }
    if (outage.isTooLong(failure)) {
      LOG.log(Level.WARNING, "ended because it took too long: {0}", failure.getMessage());
      return said(Response.status(Response.Status.GATEWAY_TIMEOUT), "tooLong", "tooLong.text");
    }
    boolean away = outage.isIn(failure);
    int status =
        failure instanceof WebApplicationException web ? web.getResponse().getStatus() : 500;
    if (away) {
      LOG.log(Level.WARNING, "the database does not answer: {0}", failure.getMessage());
      status = 503;
    } else if (status >= 500) {
      LOG.log(Level.ERROR, "a request failed", failure);
    }
    String key = away ? "away.text" : status >= 500 ? "form.unsaved" : "form.refused";
    Response.ResponseBuilder answer = Response.status(status);
    if (away) {
      answer.header("Retry-After", AwayFilter.AFTER);
    }
    return said(answer, away ? "away" : status >= 500 ? "failure" : "badRequest", key);
  }

  private Response said(Response.ResponseBuilder answer, String error, String key) {
    return answer
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(
            Json.createObjectBuilder()
                .add("error", error)
                .add("message", Bundles.text(language.getLocale(), key))
                .build())
        .build();
  }
}
