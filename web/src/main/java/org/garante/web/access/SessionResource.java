package org.garante.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.NotSignedIn;
import org.garante.web.api.JsonBody;

/**
 * Whether the session goes on, and signing in again beside a page whose session has ended, so that
 * nothing typed is lost.
 */
@Path("/session")
@RequestScoped
public class SessionResource {
  @Inject Session session;
  @Inject CurrentAccount current;
  @Inject FormToken token;

  /** Who has signed in. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject signedIn() {
    Account account = current.find().orElseThrow(NotSignedIn::new);
    return Json.createObjectBuilder().add("name", account.staff().name()).build();
  }

  /**
   * Signs in: {username, password}. The answer holds the secret of the new session, for the forms
   * of the page that stayed open.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject signIn(JsonBody request) {
    String name = session.begin(request.text("username"), request.text("password")).staff().name();
    return Json.createObjectBuilder().add("name", name).add("token", token.getValue()).build();
  }
}
