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
import org.garante.web.i18n.Bundles;
import org.garante.web.i18n.Language;

/** Whatever else goes wrong: the log has it all, the answer says nothing of the inside. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = System.getLogger(FailureMapper.class.getName());

  @Inject Language language;

  @Override
  public Response toResponse(Throwable failure) {
    int status =
        failure instanceof WebApplicationException web ? web.getResponse().getStatus() : 500;
    if (status >= 500) {
      LOG.log(Level.ERROR, "a request failed", failure);
    }
    String key = status >= 500 ? "form.unsaved" : "form.refused";
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(
            Json.createObjectBuilder()
                .add("error", status >= 500 ? "failure" : "badRequest")
                .add("message", Bundles.text(language.getLocale(), key))
                .build())
        .build();
  }
}
