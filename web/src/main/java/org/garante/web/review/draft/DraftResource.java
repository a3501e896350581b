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
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.garante.domain.review.DraftService;
import org.garante.domain.review.DraftView;
import org.garante.domain.review.FieldConflict;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.reading.MatchService;
import org.garante.web.api.JsonBody;
import org.garante.web.entrance.RefusalWords;
import org.garante.web.i18n.Language;
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
  @Inject AnswersInWords answers;
  @Inject Words words;
  @Inject Language language;

  /**
   * Keeps one answer: {path, value}; where there is none, {path, missing, reason}; what was typed
   * and not chosen, {path, unread, value}. Each names in {@code was} what it was made upon.
   *
   * @return {savedAt, held, value, sections, notes, asked, zones, understood}, or what stands there
   *     by now
   */
  @PATCH
  public Response answer(@PathParam("draft") UUID draft, JsonBody request) {
    FieldPath path = path(request, "path");
    return kept(
        draft,
        path,
        () -> {
          String missing = request.textIfAny("missing");
          String unread = request.textIfAny("unread");
          if (!missing.isEmpty()) {
            String reason = request.textIfAny("reason");
            return drafts.leaveOut(draft, path, Missing.valueOf(missing), reason, was(request));
          }
          return unread.isEmpty()
              ? drafts.answer(draft, path, request.value("value"), was(request))
              : drafts.type(draft, path, request.value("value"), unread, was(request));
        });
  }

  /** Adds a row to a list: {list, key, was}. */
  @POST
  @Path("rows")
  public Response addRow(@PathParam("draft") UUID draft, JsonBody request) {
    FieldPath list = path(request, "list");
    return kept(
        draft, list, () -> drafts.addRow(draft, list, request.textIfAny("key"), was(request)));
  }

  /** Takes a row out: {was}, the row as it was seen. */
  @DELETE
  @Path("rows/{list}/{key}")
  public Response removeRow(
      @PathParam("draft") UUID draft,
      @PathParam("list") String list,
      @PathParam("key") String key,
      JsonBody request) {
    JsonBody asked = request == null ? JsonBody.NOTHING : request;
    FieldPath row = asked(() -> FieldPath.of(list + "." + key));
    return kept(draft, row, () -> drafts.removeRow(draft, FieldPath.of(list), key, was(asked)));
  }

  /** Records that may be about the same person: {found: [{folio, about, person}], more}. */
  @GET
  @Path("matches")
  @Consumes(MediaType.WILDCARD)
  public JsonObject matches(@PathParam("draft") UUID draft) {
    MatchService.Matches likely = matches.of(draft);
    JsonArrayBuilder found = Json.createArrayBuilder();
    likely
        .rows()
        .forEach(
            match ->
                found.add(
                    Json.createObjectBuilder()
                        .add("folio", match.folio())
                        .add(
                            "about",
                            match.headline().isEmpty()
                                ? words.agency(match.ownerAgency())
                                : words.headline(match.headline()))
                        .add("person", match.person().map(UUID::toString).orElse(""))));
    return Json.createObjectBuilder().add("found", found).add("more", likely.more()).build();
  }

  /** Says that it is about that person: {person, was}. */
  @PUT
  @Path("person")
  public Response pick(@PathParam("draft") UUID draft, JsonBody request) {
    try {
      matches.pick(draft, Ids.read(request.text("person")), was(request));
      return Response.noContent().build();
    } catch (FieldConflict conflict) {
      return told(conflict, JsonValue.EMPTY_JSON_OBJECT);
    }
  }

  private Response kept(UUID draft, FieldPath path, Supplier<DraftView> change) {
    try {
      DraftView view = asked(change);
      return Response.ok(
              json(view)
                  .add("held", view.held().at(path))
                  .add("value", view.held().value(path))
                  .build())
          .build();
    } catch (FieldConflict conflict) {
      DraftView there = drafts.open(draft);
      return told(
          conflict,
          Json.createObjectBuilder()
              .add("said", answers.said(there, path))
              .add("gone", !there.held().hasPlace(path))
              .build());
    }
  }

  /** Who changed it, and what stands there now, for the script and in words. */
  private Response told(FieldConflict conflict, JsonObject more) {
    JsonObjectBuilder answer =
        Json.createObjectBuilder(more)
            .add("error", conflict.key())
            .add("message", RefusalWords.of(conflict, language.getLocale()));
    try (var current = Json.createReader(new StringReader(conflict.current()))) {
      answer.add("current", current.readValue());
    }
    return Response.status(Response.Status.CONFLICT).entity(answer.build()).build();
  }

  private static FieldPath path(JsonBody request, String name) {
    return asked(() -> FieldPath.of(request.text(name)));
  }

  private static JsonValue was(JsonBody request) {
    return request.valueIfAny("was");
  }

  /** A path or value that the form does not know is the request's fault. */
  private static <T> T asked(Supplier<T> change) {
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
        .add("asked", asked(form.sections()))
        .add("zones", zones(form.sections()))
        .add("understood", understood(form.sections()));
  }

  private static JsonObject sections(List<Section> sections) {
    JsonObjectBuilder states = Json.createObjectBuilder();
    sections.forEach(section -> states.add(section.name(), section.state().name()));
    return states.build();
  }

  /** Of each question that comes and goes, whether it is asked, by path. */
  private static JsonObject asked(List<Section> sections) {
    JsonObjectBuilder byPath = Json.createObjectBuilder();
    all(sections)
        .filter(Question::conditional)
        .forEach(question -> byPath.add(question.path(), question.asked()));
    return byPath.build();
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
                        .add("name", question.moment().zone())
                        .add("twice", question.moment().twice())));
    return byPath.build();
  }

  /** Days and moments in words, by path; empty while they cannot be read. */
  private static JsonObject understood(List<Section> sections) {
    JsonObjectBuilder byPath = Json.createObjectBuilder();
    all(sections)
        .filter(Question::isTime)
        .forEach(question -> byPath.add(question.path(), question.understood()));
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
