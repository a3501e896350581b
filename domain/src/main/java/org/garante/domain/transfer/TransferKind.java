package org.garante.domain.transfer;

import jakarta.enterprise.context.Dependent;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.person.AgeMethod;
import org.garante.domain.person.PersonAsKnown;
import org.garante.domain.review.Handling;
import org.garante.domain.review.Origin;
import org.garante.domain.review.Outline;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.Urgency;
import org.garante.domain.review.form.DaySpan;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.Typed;
import org.garante.domain.review.rule.Agencies;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Circumstances.Known;

/**
 * Transfers, TRA: of the person of an arrest, where one is named. Seen, besides the owner, by the
 * ordering authority and the agencies in the arrest's chain of custody.
 */
@Dependent
public class TransferKind extends RecordKind<TransferForm> {
  /** What is each person's own. */
  private static final Set<String> OWN =
      Set.of("arrest", "person", "nationalities", "act", "judge");

  public TransferKind() {
    super("TRA", "transfer", TransferForm.class, TransferRules.ALL);
  }

  /** 2: places in no state, and courts of the catalogue. */
  @Override
  public int schemaNumber() {
    return 2;
  }

  @Override
  public TransferForm blank() {
    TransferForm form = new TransferForm();
    form.person.personId = UUID.randomUUID().toString();
    return form;
  }

  /** The next person of the same batch. Act and judge are of each person, and left out. */
  /** The transfer of whom was arrested; who that is follows from the arrest. */
  @Override
  public Optional<TransferForm> following(Origin origin) {
    if (!origin.kind().equals("ARR")) {
      return Optional.empty();
    }
    TransferForm form = blank();
    form.arrest = origin.id().toString();
    return Optional.of(form);
  }

  @Override
  public TransferForm another(TransferForm form) {
    TransferForm next = cast(json().fromDraft(FormJson.draftText(form)));
    TransferForm blank = blank();
    next.arrest = "";
    next.personTakenFrom = "";
    next.person = blank.person;
    next.nationalities = blank.nationalities;
    next.act = blank.act;
    next.judge = blank.judge;
    next.getMissing().keySet().removeIf(TransferKind::isPersonal);
    next.getMissingReason().keySet().removeIf(TransferKind::isPersonal);
    return next;
  }

  private static boolean isPersonal(String path) {
    return OWN.contains(path.split("\\.")[0]);
  }

  @Override
  public void prepare(TransferForm form, Circumstances circumstances) {
    Catalogue catalogue = circumstances.catalogue();
    form.place.settle(form, "place");
    form.judge.nameCourt(form, "judge", catalogue);
    form.handedOverAt.readIn(form.place.zone(catalogue));
    takePersonOver(form, circumstances);
    form.person.deriveAge(form, "person", form.handedOverAt.days());
  }

  private static void takePersonOver(TransferForm form, Circumstances circumstances) {
    PersonAsKnown person = form.person;
    if (!form.personTakenFrom.isEmpty() && !form.personTakenFrom.equals(form.arrest)) {
      form.personTakenFrom = "";
      person.personId = "";
    }
    arrest(form, circumstances)
        .flatMap(Known::person)
        .ifPresent(
            arrested -> {
              form.personTakenFrom = form.arrest;
              person.personId = arrested.toString();
            });
    if (person.id().isEmpty()) {
      person.personId = UUID.randomUUID().toString();
    }
  }

  static Optional<Known> arrest(TransferForm form, Circumstances circumstances) {
    return Typed.id(form.arrest).flatMap(circumstances::record);
  }

  @Override
  public Optional<Moment> happened(TransferForm form) {
    return Optional.of(form.handedOverAt).filter(moment -> moment.instant().isPresent());
  }

  @Override
  public Outline outline(TransferForm form, Circumstances circumstances) {
    return new Outline(
        headline(form, circumstances),
        name(form, circumstances),
        happened(form),
        Urgency.PERSON,
        mayBeMinor(form, circumstances) ? Handling.RESTRICTED : Handling.NORMAL,
        links(form),
        form.person.id().map(Set::of).orElse(Set.of()),
        scope(form, circumstances),
        facts(form),
        String.join(" ", Typed.texts(form.person.aliases)));
  }

  /** Batch or operation, country and authority of destination. */
  private static String headline(TransferForm form, Circumstances circumstances) {
    String batch =
        Typed.text(form.batch)
            .or(
                () ->
                    Typed.id(form.operation)
                        .flatMap(circumstances::record)
                        .flatMap(operation -> operation.answer().apply("name")))
            .orElse("");
    return Stream.of(batch, form.destinationCountry, form.destinationAuthority)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static String name(TransferForm form, Circumstances circumstances) {
    String own = form.person.fullName();
    return own.isEmpty()
        ? arrest(form, circumstances).stream()
            .flatMap(
                arrest ->
                    Stream.of("person.givenNames", "person.surnames")
                        .flatMap(path -> arrest.answer().apply(path).stream()))
            .collect(Collectors.joining(" "))
        : own;
  }

  /** By the person as known now, or as known at the arrest, or in doubt by both. */
  private static boolean mayBeMinor(TransferForm form, Circumstances circumstances) {
    return form.person.mayBeMinor(form.handedOverAt.days())
        || wasMinorAtArrest(form, circumstances)
        || isInDoubt(form, circumstances);
  }

  static boolean wasMinorAtArrest(TransferForm form, Circumstances circumstances) {
    return arrest(form, circumstances)
        .filter(arrest -> arrested(arrest).mayBeMinor(daysOf(arrest)))
        .isPresent();
  }

  /** Whether neither the transfer nor the arrest shows an adult. */
  static boolean isInDoubt(TransferForm form, Circumstances circumstances) {
    return form.person.inDoubtOn(form.handedOverAt.days())
        && arrest(form, circumstances)
            .filter(arrest -> !arrested(arrest).inDoubtOn(daysOf(arrest)))
            .isEmpty();
  }

  private static Optional<DaySpan> daysOf(Known arrest) {
    return arrest.occurredAt().flatMap(Moment::days);
  }

  /** As old as the person was known to be at the arrest. */
  private static PersonAsKnown arrested(Known arrest) {
    PersonAsKnown person = new PersonAsKnown();
    arrest.answer().apply("person.age").ifPresent(value -> person.age = value);
    arrest.answer().apply("person.birthDate").ifPresent(value -> person.birthDate = value);
    arrest
        .answer()
        .apply("person.ageMethod")
        .map(AgeMethod::valueOf)
        .ifPresent(value -> person.ageMethod = value);
    return person;
  }

  private static Set<String> scope(TransferForm form, Circumstances circumstances) {
    Catalogue catalogue = circumstances.catalogue();
    Set<String> codes = new HashSet<>(Agencies.domestic(catalogue, form.orderingAuthority));
    arrest(form, circumstances)
        .ifPresent(
            arrest ->
                Stream.of("arrestingAgency", "otherAgencies.agency", "handedTo")
                    .flatMap(path -> arrest.answer().apply(path).stream())
                    .flatMap(found -> Stream.of(found.split(" ")))
                    .forEach(code -> codes.addAll(Agencies.domestic(catalogue, code))));
    return codes;
  }

  private static String facts(TransferForm form) {
    Stream<String> labels = form.sourceLabels.stream().map(row -> row.label);
    Stream<String> laws = form.legalArticles.stream().map(row -> row.law + " " + row.article);
    Stream<String> rest =
        Stream.of(form.orderingAuthority, form.act.number, form.judge.court, form.judge.order);
    return Stream.of(rest, laws, labels)
        .flatMap(texts -> texts)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
