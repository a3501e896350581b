package org.garante.web.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.garante.domain.ground.Refusal;
import org.garante.web.entrance.RefusalWords;
import org.garante.web.i18n.Language;

/** A refusal as an answer over HTTP: a status, its key, and the words for the person. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
  @Inject Language language;

  @Override
  public Response toResponse(Refusal refusal) {
    return answer(refusal, language.getLocale());
  }

  static Response answer(Refusal refusal, Locale locale) {
    return Response.status(RefusalWords.status(refusal))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(
            Json.createObjectBuilder()
                .add("error", refusal.key())
                .add("message", RefusalWords.of(refusal, locale))
                .build())
        .build();
  }
}
