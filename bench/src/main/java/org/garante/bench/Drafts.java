package org.garante.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.garante.bench.web.Desk;

/** Drafts that are begun and filled in as by the form of their pages, answer by answer. */
final class Drafts {
  private static final Pattern BEGIN =
      Pattern.compile(
          "<input[^>]*name=\"begin:(?:[^\":]+:)?([0-9]+:start)\"[^>]*value=\"[^\"]*(?:detenci|arrest)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DRAFT = Pattern.compile("draft=([0-9a-f-]{36})");
  private static final ZoneId CAPITAL = ZoneId.of("America/Mexico_City");

  private Drafts() {}

  /** One of an arrest, about somebody whom nobody else is about. */
  static String arrest(Desk desk, int number) {
    String home = desk.get("/").body();
    String begun =
        desk.press("/", home, "begin", Desk.first(BEGIN, home), Map.of())
            .headers()
            .firstValue("location")
            .orElseThrow();
    String draft = Desk.first(DRAFT, begun);
    for (JsonObjectBuilder answer : answers(Long.toString(System.nanoTime(), 36) + "-" + number)) {
      desk.patch("/api/drafts/" + draft, answer.build().toString());
    }
    return draft;
  }

  private static List<JsonObjectBuilder> answers(String own) {
    LocalDateTime at = LocalDateTime.now(CAPITAL).minusMinutes(40);
    JsonObjectBuilder day =
        Json.createObjectBuilder()
            .add("date", at.format(DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT)))
            .add("time", at.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)))
            .add("precision", "EXACT");
    JsonObjectBuilder noDay =
        Json.createObjectBuilder().add("date", "").add("time", "").add("precision", "EXACT");
    return List.of(
        Json.createObjectBuilder().add("path", "instant").add("value", day).add("was", noDay),
        answer("place.state", "09"),
        answer("place.municipality", "09015"),
        answer("place.locality", "Colonia Centro"),
        answer("basis", "FLAGRANCIA"),
        answer("flagrancia", "IN_THE_ACT"),
        answer("motives", "Se le encontró en el inmueble durante la inspección."),
        answer("arrestingAgency", "GN"),
        missing("officers", "UNKNOWN"),
        answer("visibleInjuries", "NO"),
        answer("forceUsed", "NO"),
        answer("person.givenNames", "Prueba"),
        answer("person.surnames", "Medición " + own),
        answer("person.age", "30"),
        answer("person.ageMethod", "STATED_BY_PERSON"),
        answer("person.sex", "M"),
        answers("background.nationalities", "MX"),
        answers("background.languages", "es"),
        missing("background.trustedPerson", "REFUSED"),
        answers("offences", "Contra la salud"),
        answer("organisedCrime", "NO"),
        answer("handedTo", "FGR"),
        missing("handedAt", "UNKNOWN"),
        answer("rndNumber", "RND-" + own),
        answer("role.tier", "T3_OPERATIVE"));
  }

  private static JsonObjectBuilder answer(String path, String value) {
    return Json.createObjectBuilder()
        .add("path", path)
        .add("value", value)
        .add("was", JsonValue.NULL);
  }

  private static JsonObjectBuilder answers(String path, String... values) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    List.of(values).forEach(all::add);
    return Json.createObjectBuilder()
        .add("path", path)
        .add("value", all)
        .add("was", JsonValue.NULL);
  }

  private static JsonObjectBuilder missing(String path, String why) {
    return Json.createObjectBuilder().add("path", path).add("missing", why).add("reason", "");
  }
}
