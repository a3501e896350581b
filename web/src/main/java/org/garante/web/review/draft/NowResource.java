package org.garante.web.review.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.garante.domain.review.form.Moment;

/**
 * What a clock in a zone says now, by the register's time and its rules of clock changes: those of
 * the person's own machine may be wrong or old.
 */
@Path("/now")
@RequestScoped
public class NowResource {
  @Inject Clock clock;

  /** The moment as it would be typed: {date, time, fold}. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject now(@QueryParam("zone") @DefaultValue("") String zone) {
    Moment now = Moment.of(clock.instant(), read(zone));
    return Json.createObjectBuilder()
        .add("date", now.getDate())
        .add("time", now.getTime())
        .add("fold", now.getFold())
        .build();
  }

  private static ZoneId read(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new BadRequestException(e);
    }
  }
}
