package org.garante.domain.arrest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.person.MinorRule;
import org.garante.domain.place.PlaceRule;
import org.garante.domain.review.form.DaySpan;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.rule.Agencies;
import org.garante.domain.review.rule.Chronology;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Rule;

/** The rules of domain.md 4.3 an arrest is checked by. Only I03 refuses; the others flag. */
final class ArrestRules {
  /** Arrest, then registration and handing over, then now. */
  static final Rule<ArrestForm> I03 =
      (form, circumstances) -> {
        Moment arrest = form.instant;
        Moment registered = form.rndRegisteredAt;
        return Stream.of(
                form.place.clock(circumstances.catalogue()).stream()
                    .flatMap(clock -> Chronology.onClockOf(clock, "instant", arrest)),
                Chronology.notInFuture("instant", arrest, circumstances),
                Chronology.notInFuture("rndRegisteredAt", registered, circumstances),
                Chronology.notInFuture("handedAt", form.handedAt, circumstances),
                Chronology.order("rndRegisteredAt", arrest, registered, "registeredBeforeArrest"),
                Chronology.order("handedAt", arrest, form.handedAt, "handedOverBeforeArrest"))
            .flatMap(found -> found)
            .toList();
      };

  /** What LNRD 18 asks was answered, though the law lets it be missing for now. */
  static final Rule<ArrestForm> I04 =
      (form, circumstances) ->
          Stream.of(
                  found(form.basis == null, "I04", "basis", "basisNotKnown"),
                  found(
                      form.officers.stream().allMatch(row -> row.name.isBlank()),
                      "I04",
                      "officers",
                      "noOfficerNamed"),
                  found(
                      form.visibleInjuries == null
                          && form.missingAt("visibleInjuries").equals(Optional.of(Missing.UNKNOWN)),
                      "I04",
                      "visibleInjuries",
                      "injuriesNotKnown"),
                  found(
                      form.visibleInjuries == null
                          && form.missingAt("visibleInjuries").equals(Optional.of(Missing.REFUSED)),
                      "I04",
                      "visibleInjuries",
                      "injuriesRefused"),
                  found(
                      form.visibleInjuries == YesNo.YES
                          && form.injuries.isBlank()
                          && form.missingAt("injuries").isEmpty(),
                      "I04",
                      "injuries",
                      "injuriesNotDescribed"),
                  found(
                      form.visibleInjuries == YesNo.NO && !form.injuries.isBlank(),
                      "I04",
                      "injuries",
                      "injuriesDescribedAndDenied"))
              .flatMap(Optional::stream)
              .toList();

  /**
   * Foreign agents make no arrests (LSN 71-VI), and nobody arrested here is handed to them: they
   * have none of the powers of Mexican authorities (LSN 71-II, 74; Constitution 16).
   */
  static final Rule<ArrestForm> I14 =
      (form, circumstances) -> {
        Catalogue catalogue = circumstances.catalogue();
        Stream<Finding> agency =
            Stream.of(form.arrestingAgency)
                .filter(code -> Agencies.isForeign(code, catalogue))
                .map(
                    code ->
                        Finding.flagged("I14", "arrestingAgency", "foreignAgencyArrests", code));
        Stream<Finding> officers =
            form.officers.stream()
                .filter(row -> Agencies.isForeign(row.agency, catalogue))
                .map(
                    row ->
                        Finding.flagged("I14", agencyOf(row), "foreignOfficerArrests", row.agency));
        Stream<Finding> others =
            form.otherAgencies.stream()
                .filter(row -> Agencies.isForeign(row.agency, catalogue))
                .map(
                    row ->
                        Finding.flagged(
                            "I14", agencyOf(row), "foreignAgencyTakesPart", row.agency));
        Stream<Finding> receiver =
            Stream.of(form.handedTo)
                .filter(code -> Agencies.isForeign(code, catalogue))
                .map(code -> Finding.grave("I14", "handedTo", "handedToForeignAgency", code));
        return Stream.of(receiver, agency, others, officers).flatMap(found -> found).toList();
      };

  /** Every agency named existed on the day it acted. */
  static final Rule<ArrestForm> I15 =
      (form, circumstances) -> {
        Moment arrest = form.instant;
        Moment handed = form.handedAt.instant().isPresent() ? form.handedAt : arrest;
        Stream<Finding> officers =
            form.officers.stream()
                .flatMap(
                    row -> Agencies.inactive(agencyOf(row), row.agency, arrest, circumstances));
        return Stream.of(
                Agencies.inactive("arrestingAgency", form.arrestingAgency, arrest, circumstances),
                form.otherAgencies.stream()
                    .flatMap(
                        row -> Agencies.inactive(agencyOf(row), row.agency, arrest, circumstances)),
                officers,
                Agencies.inactive("handedTo", form.handedTo, handed, circumstances))
            .flatMap(found -> found)
            .toList();
      };

  /** A place in an organisation is alleged by somebody, on some basis (CNPP 113-I, XV). */
  static final Rule<ArrestForm> I25 =
      (form, circumstances) -> {
        AllegedRole role = form.role;
        boolean alleged = role.tier != null && role.tier != RoleTier.UNKNOWN;
        return Stream.of(
                found(
                    alleged && role.assessedBy.isBlank(),
                    "I25",
                    "role.assessedBy",
                    "roleAllegedByNobody"),
                found(alleged && role.basis.isBlank(), "I25", "role.basis", "roleWithoutBasis"))
            .flatMap(Optional::stream)
            .toList();
      };

  /** A minor is for the specialised system, and the record for few eyes. */
  static final Rule<ArrestForm> I26 =
      (form, circumstances) -> {
        Optional<DaySpan> days = form.instant.days();
        return MinorRule.check("person", form.person, days, form.person.inDoubtOn(days)).toList();
      };

  static final Rule<ArrestForm> PLACE =
      (form, circumstances) -> PlaceRule.check("place", form.place, circumstances).toList();

  static final List<Rule<ArrestForm>> ALL =
      Stream.of(
              List.of(I03, I04, I14, I15, I25, I26, PLACE), GroundsRules.ALL, RegistrationRules.ALL)
          .flatMap(List::stream)
          .toList();

  private ArrestRules() {}

  static Optional<Finding> found(
      boolean broken, String rule, String path, String message, Object... arguments) {
    return broken ? Optional.of(Finding.flagged(rule, path, message, arguments)) : Optional.empty();
  }

  private static String agencyOf(AgencyRow row) {
    return "otherAgencies." + row.getKey() + ".agency";
  }

  private static String agencyOf(OfficerRow row) {
    return "officers." + row.getKey() + ".agency";
  }
}
