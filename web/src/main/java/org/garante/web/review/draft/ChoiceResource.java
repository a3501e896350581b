package org.garante.web.review.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.garante.domain.report.UnreadableParameter;
import org.garante.domain.review.form.Typed;
import org.garante.web.review.Choices;

/** Looks up answers while they are typed. */
@Path("/choices")
@RequestScoped
public class ChoiceResource {
  @Inject Choices choices;

  /** Some of what matches, as {code, text} each, whether there is more, and where that begins. */
  @GET
  @Path("{source}")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject find(
      @PathParam("source") String source,
      @QueryParam("q") @DefaultValue("") String typed,
      @QueryParam("kinds") @DefaultValue("") String kinds,
      @QueryParam("from") @DefaultValue("0") String from) {
    List<String> wanted = Arrays.stream(kinds.split(",")).filter(kind -> !kind.isBlank()).toList();
    int before =
        Typed.place(from)
            .filter(number -> number <= Choices.FARTHEST)
            .orElseThrow(() -> new UnreadableParameter("from", from));
    Choices.Offer offer = choices.find(source, typed, wanted, before);
    JsonArrayBuilder found = Json.createArrayBuilder();
    offer
        .options()
        .forEach(
            option ->
                found.add(
                    Json.createObjectBuilder()
                        .add("code", option.code())
                        .add("text", option.text())));
    JsonObjectBuilder answer =
        Json.createObjectBuilder().add("found", found).add("more", offer.more());
    int next = before + Choices.OFFERED;
    if (offer.more() && next <= Choices.FARTHEST) {
      answer.add("next", next);
    }
    return answer.build();
  }
}
