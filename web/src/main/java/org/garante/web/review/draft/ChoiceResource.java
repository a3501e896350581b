package org.garante.web.review.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.garante.web.review.Choices;

/** Looks up answers while they are typed. */
@Path("/choices")
@RequestScoped
public class ChoiceResource {
  @Inject Choices choices;

  /** What matches, as an array of {code, text}. */
  @GET
  @Path("{source}")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonArray find(
      @PathParam("source") String source,
      @QueryParam("q") @DefaultValue("") String typed,
      @QueryParam("kinds") @DefaultValue("") String kinds) {
    List<String> wanted = Arrays.stream(kinds.split(",")).filter(kind -> !kind.isBlank()).toList();
    JsonArrayBuilder found = Json.createArrayBuilder();
    choices
        .find(source, typed, wanted)
        .forEach(
            option ->
                found.add(
                    Json.createObjectBuilder()
                        .add("code", option.code())
                        .add("text", option.text())));
    return found.build();
  }
}
