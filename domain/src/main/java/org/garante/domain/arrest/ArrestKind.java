package org.garante.domain.arrest;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.access.Reach;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.ground.Capital;
import org.garante.domain.person.PersonAsKnown;
import org.garante.domain.place.PlaceKind;
import org.garante.domain.review.Act;
import org.garante.domain.review.Handling;
import org.garante.domain.review.Origin;
import org.garante.domain.review.Outline;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.Urgency;
import org.garante.domain.review.form.DaySpan;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.Typed;
import org.garante.domain.review.rule.Agencies;
import org.garante.domain.review.rule.Circumstances;

/**
 * Arrests, ARR: a safety fact, decided first. Seen, besides the owner, by the agencies that took
 * part and the one the person was handed to.
 */
@Dependent
public class ArrestKind extends RecordKind<ArrestForm> {
  /** What the persons of one arrest share. */
  private static final List<String> SHARED =
      List.of(
          "instant",
          "place",
          "operation",
          "basis",
          "flagrancia",
          "arrestingAgency",
          "otherAgencies",
          "officers");

  public ArrestKind() {
    super("ARR", "arrest", ArrestForm.class, ArrestRules.ALL);
  }

  /** 2: places in no state, several agencies, a reason for each delay, injuries never refused. */
  @Override
  public int schemaNumber() {
    return 2;
  }

  /** Somebody was deprived of liberty, even if nobody sends what was written of it. */
  @Override
  public boolean isDiscardExplained() {
    return true;
  }

  /** Another person of the same arrest. */
  @Override
  public boolean isRepeatable() {
    return true;
  }

  /** Whoever took the person over holds them, else whoever arrested them. */
  @Override
  public Map<Reach, Set<String>> parties(ArrestForm form, List<Act> acts) {
    String holder = form.handedTo.isBlank() ? form.arrestingAgency : form.handedTo;
    return holder.isBlank() ? Map.of() : Map.of(Reach.HOLDER, Set.of(holder));
  }

  @Override
  public Optional<FieldPath> personPath() {
    return Optional.of(FieldPath.of("person.personId"));
  }

  @Override
  public ArrestForm blank() {
    ArrestForm form = new ArrestForm();
    form.place.where = PlaceKind.STATE;
    form.person.personId = UUID.randomUUID().toString();
    return form;
  }

  /** The arrest of an operation. */
  @Override
  public Optional<ArrestForm> following(Origin origin) {
    if (!origin.kind().equals("OPE")) {
      return Optional.empty();
    }
    ArrestForm form = blank();
    form.operation = origin.id().toString();
    return Optional.of(form);
  }

  @Override
  public ArrestForm another(ArrestForm form) {
    ArrestForm copy = cast(json().fromDraft(FormJson.draftText(form)));
    ArrestForm next = blank();
    next.instant = copy.instant;
    next.place = copy.place;
    next.operation = copy.operation;
    next.basis = copy.basis;
    next.flagrancia = copy.flagrancia;
    next.arrestingAgency = copy.arrestingAgency;
    next.otherAgencies = copy.otherAgencies;
    next.officers = copy.officers;
    next.setMissing(copy.getMissing());
    next.getMissing().keySet().removeIf(path -> !isShared(path));
    next.setMissingReason(copy.getMissingReason());
    next.getMissingReason().keySet().removeIf(path -> !isShared(path));
    return next;
  }

  private static boolean isShared(String path) {
    return SHARED.contains(path.split("\\.")[0]);
  }

  @Override
  public void prepare(ArrestForm form, Circumstances circumstances) {
    Catalogue catalogue = circumstances.catalogue();
    form.place.settle(form, "place");
    form.order.nameIssuer(form, "order", catalogue);
    form.instant.readIn(form.place.zone(catalogue));
    form.rndRegisteredAt.readIn(Capital.ZONE);
    form.handedAt.readIn(catalogue.zone(form.handedTo));
    PersonAsKnown person = form.person;
    person.deriveAge(form, "person", form.instant.days());
    if (person.id().isEmpty()) {
      person.personId = UUID.randomUUID().toString();
    }
  }

  @Override
  public Optional<Moment> happened(ArrestForm form) {
    return Optional.of(form.instant).filter(moment -> moment.instant().isPresent());
  }

  @Override
  public Outline outline(ArrestForm form, Circumstances circumstances) {
    Catalogue catalogue = circumstances.catalogue();
    PersonAsKnown person = form.person;
    return new Outline(
        headline(form, catalogue),
        person.fullName(),
        happened(form),
        Urgency.LIBERTY,
        mayBeMinor(form) ? Handling.RESTRICTED : Handling.NORMAL,
        links(form),
        person.id().map(Set::of).orElse(Set.of()),
        scope(form, catalogue),
        facts(form),
        identity(form));
  }

  private static boolean mayBeMinor(ArrestForm form) {
    Optional<DaySpan> days = form.instant.days();
    return form.person.mayBeMinor(days) || form.person.inDoubtOn(days);
  }

  private static Set<String> scope(ArrestForm form, Catalogue catalogue) {
    Stream<String> others = form.otherAgencies.stream().map(row -> row.agency);
    return Agencies.domestic(
        catalogue,
        Stream.concat(Stream.of(form.arrestingAgency, form.handedTo), others)
            .toArray(String[]::new));
  }

  private static String headline(ArrestForm form, Catalogue catalogue) {
    return Stream.of(form.place.named(catalogue), form.arrestingAgency)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static String facts(ArrestForm form) {
    Stream<String> officers =
        form.officers.stream().flatMap(row -> Stream.of(row.name, row.agency, row.unit));
    Stream<String> rest = Stream.of(form.rndNumber, form.order.number, form.handedTo);
    return words(Stream.of(officers, rest, Typed.texts(form.offences).stream()).flatMap(s -> s));
  }

  private static String identity(ArrestForm form) {
    return words(
        Stream.concat(
            Typed.texts(form.person.aliases).stream(),
            Stream.of(form.background.trustedPerson, form.place.locality, form.motives)));
  }

  private static String words(Stream<String> texts) {
    return texts.map(String::strip).filter(t -> !t.isEmpty()).collect(Collectors.joining(" "));
  }
}
