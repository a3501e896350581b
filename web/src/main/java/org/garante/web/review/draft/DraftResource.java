package org.garante.web.review.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.garante.domain.review.DraftService;
import org.garante.domain.review.DraftView;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.reading.MatchService;
import org.garante.web.i18n.Values;
import org.garante.web.i18n.Words;
import org.garante.web.page.Ids;
import org.garante.web.review.draft.Question.Note;
import org.garante.web.review.draft.Questionnaire.Section;

/**
 * Keeps a draft answer by answer, beside the page: each request holds one answer, and is answered
 * with when it was kept and what the rules say now.
 */
@Path("/drafts/{draft}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DraftResource {
  /** The path of what is said about the form as a whole. */
  private static final String WHOLE = "";

  @Inject DraftService drafts;
  @Inject MatchService matches;
  @Inject Questions questions;
  @Inject Words words;

  /**
   * Keeps one answer: {path, value, was}, or, where there is none, {path, missing, reason}.
   *
   * @return {savedAt, sections, notes, zones}
   */
  @PATCH
  public JsonObject answer(@PathParam("draft") UUID draft, JsonObject request) {
    return kept(
        () -> {
          FieldPath path = FieldPath.of(request.getString("path"));
          String missing = request.getString("missing", "");
          return missing.isEmpty()
              ? drafts.answer(
                  draft, path, request.get("value"), request.getOrDefault("was", JsonValue.NULL))
              : drafts.leaveOut(
                  draft, path, Missing.valueOf(missing), request.getString("reason", ""));
        });
  }

  /** Adds a row to a list: {list}; the answer names its key. */
  @POST
  @Path("rows")
  public JsonObject addRow(@PathParam("draft") UUID draft, JsonObject request) {
    FieldPath list = FieldPath.of(request.getString("list"));
    return kept(() -> drafts.addRow(draft, list), list);
  }

  @DELETE
  @Path("rows/{list}/{key}")
  @Consumes(MediaType.WILDCARD)
  public JsonObject removeRow(
      @PathParam("draft") UUID draft,
      @PathParam("list") String list,
      @PathParam("key") String key) {
    return kept(() -> drafts.removeRow(draft, FieldPath.of(list), key));
  }

  /** Records that may be about the same person: [{folio, about, person}]. */
  @GET
  @Path("matches")
  @Consumes(MediaType.WILDCARD)
  public JsonArray matches(@PathParam("draft") UUID draft) {
    JsonArrayBuilder found = Json.createArrayBuilder();
    matches
        .of(draft)
        .forEach(
            match ->
                found.add(
                    Json.createObjectBuilder()
                        .add("folio", match.folio())
                        .add(
                            "about",
                            match.headline().isEmpty()
                                ? words.agency(match.ownerAgency())
                                : match.headline())
                        .add("person", match.person().map(UUID::toString).orElse(""))));
    return found.build();
  }

  /** Says that it is about that person: {person}. */
  @PUT
  @Path("person")
  public void pick(@PathParam("draft") UUID draft, JsonObject request) {
    matches.pick(draft, Ids.read(request.getString("person", "")));
  }

  private JsonObject kept(Supplier<DraftView> change) {
    return json(asked(change)).build();
  }

  private JsonObject kept(Supplier<DraftView> change, FieldPath list) {
    DraftView view = asked(change);
    List<String> keys = view.answers().at(list.toString()).orElseThrow().rowKeys();
    return json(view).add("key", keys.get(keys.size() - 1)).build();
  }

  /** A path or value that the form does not know is the request's fault. */
  private static DraftView asked(Supplier<DraftView> change) {
    try {
      return change.get();
    } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
      throw new BadRequestException(e);
    }
  }

  private JsonObjectBuilder json(DraftView view) {
    Questionnaire form = questions.of(view, false);
    return Json.createObjectBuilder()
        .add("savedAt", Values.time(view.savedAt()))
        .add("sections", sections(form.sections()))
        .add("notes", notes(form))
        .add("zones", zones(form.sections()));
  }

  private static JsonObject sections(List<Section> sections) {
    JsonObjectBuilder states = Json.createObjectBuilder();
    sections.forEach(section -> states.add(section.name(), section.state().name()));
    return states.build();
  }

  /** What the rules say, by path; a path that is not named has nothing against it. */
  private static JsonObject notes(Questionnaire form) {
    JsonObjectBuilder byPath = Json.createObjectBuilder();
    all(form.sections())
        .filter(question -> !question.notes().isEmpty())
        .forEach(question -> byPath.add(question.path(), notes(question.notes())));
    return byPath.add(WHOLE, notes(form.general())).build();
  }

  private static JsonArray notes(List<Note> said) {
    JsonArrayBuilder notes = Json.createArrayBuilder();
    said.forEach(
        note ->
            notes.add(
                Json.createObjectBuilder().add("text", note.text()).add("wrong", note.wrong())));
    return notes.build();
  }

  /** Names of the zones that moments were read in, by path. */
  private static JsonObject zones(List<Section> sections) {
    JsonObjectBuilder byPath = Json.createObjectBuilder();
    all(sections)
        .filter(question -> question.shape() == Question.Shape.MOMENT)
        .forEach(
            question ->
                byPath.add(
                    question.path(),
                    Json.createObjectBuilder()
                        .add("id", question.moment().zoneId())
                        .add("name", question.moment().zone())));
    return byPath.build();
  }

  private static Stream<Question> all(List<Section> sections) {
    return sections.stream()
        .flatMap(section -> section.questions().stream())
        .flatMap(
            question ->
                Stream.concat(
                    Stream.of(question),
                    question.rows().stream().flatMap(row -> row.questions().stream())));
  }
}
