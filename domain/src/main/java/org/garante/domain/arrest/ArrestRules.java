package org.garante.domain.arrest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.catalogue.PlaceRule;
import org.garante.domain.person.MinorRule;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.rule.Agencies;
import org.garante.domain.review.rule.Chronology;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Rule;
import org.jspecify.annotations.Nullable;

/** The rules of domain.md 4.3 an arrest is checked by. Only I03 refuses; the others flag. */
final class ArrestRules {
  /** Arrest, then registration and handing over, then now. */
  static final Rule<ArrestForm> I03 =
      (form, circumstances) -> {
        Moment arrest = form.getInstant();
        Moment registered = form.getRndRegisteredAt();
        return Stream.of(
                Chronology.onClockOf(
                    circumstances
                        .catalogue()
                        .zone(form.getPlace().getState(), form.getPlace().getMunicipality()),
                    "instant",
                    arrest),
                Chronology.notInFuture("instant", arrest, circumstances),
                Chronology.notInFuture("rndRegisteredAt", registered, circumstances),
                Chronology.notInFuture("handedAt", form.getHandedAt(), circumstances),
                Chronology.order("rndRegisteredAt", arrest, registered, "registeredBeforeArrest"),
                Chronology.order("handedAt", arrest, form.getHandedAt(), "handedOverBeforeArrest"))
            .flatMap(found -> found)
            .toList();
      };

  /** What LNRD 18 asks was answered, though the law lets it be missing for now. */
  static final Rule<ArrestForm> I04 =
      (form, circumstances) ->
          Stream.of(
                  found(form.getBasis() == null, "I04", "basis", "basisNotKnown"),
                  found(
                      form.getOfficers().stream().allMatch(row -> row.getName().isBlank()),
                      "I04",
                      "officers",
                      "noOfficerNamed"),
                  found(
                      form.getVisibleInjuries() == null
                          && form.missingAt("visibleInjuries").equals(Optional.of(Missing.UNKNOWN)),
                      "I04",
                      "visibleInjuries",
                      "injuriesNotKnown"),
                  found(
                      form.getVisibleInjuries() == YesNo.YES
                          && form.getInjuries().isBlank()
                          && form.missingAt("injuries").isEmpty(),
                      "I04",
                      "injuries",
                      "injuriesNotDescribed"))
              .flatMap(Optional::stream)
              .toList();

  /** A warrant is a judge's and has a number; an urgent case needs a prosecutor's order. */
  static final Rule<ArrestForm> I05 =
      (form, circumstances) -> {
        OrderAuthority needed = form.getBasis() == null ? null : authorityFor(form.getBasis());
        if (needed == null) {
          return List.of();
        }
        boolean judge = needed == OrderAuthority.JUDGE;
        return Stream.of(
                found(
                    form.getOrder().getNumber().isBlank(),
                    "I05",
                    "order.number",
                    judge ? "warrantWithoutNumber" : "urgentCaseWithoutOrder"),
                found(
                    form.getOrder().getAuthority() != needed,
                    "I05",
                    "order.authority",
                    judge ? "warrantNotByJudge" : "urgentCaseNotByProsecutor"))
            .flatMap(Optional::stream)
            .toList();
      };

  /**
   * Registered at once or with a reason (LNRD 17, 21), here and in the national register, and with
   * its number in time (LNRD 20).
   */
  static final Rule<ArrestForm> I07 =
      (form, circumstances) -> {
        int submitWithin = circumstances.policyHours("FIRST_SUBMISSION");
        int numberWithin = circumstances.policyHours("RND_NUMBER");
        boolean late =
            form.getLateReason().isBlank()
                && Chronology.isOver(
                    form.getInstant(), submitWithin, circumstances.firstSubmittedAt());
        boolean registeredLate =
            form.getLateReason().isBlank()
                && Chronology.isOver(form.getInstant(), numberWithin, form.getRndRegisteredAt());
        boolean gap =
            form.getRndNumber().isBlank()
                && Chronology.isOver(form.getInstant(), numberWithin, circumstances.now());
        return Stream.of(
                found(late, "I07", "lateReason", "lateWithoutReason", submitWithin),
                found(
                    registeredLate,
                    "I07",
                    "rndRegisteredAt",
                    "registeredLateWithoutReason",
                    numberWithin),
                found(gap, "I07", "rndNumber", "numberMissing", numberWithin))
            .flatMap(Optional::stream)
            .toList();
      };

  /** Foreign agents make no arrests (LSN 71-VI). */
  static final Rule<ArrestForm> I14 =
      (form, circumstances) -> {
        Catalogue catalogue = circumstances.catalogue();
        Stream<Finding> agency =
            Stream.of(form.getArrestingAgency())
                .filter(code -> Agencies.isForeign(code, catalogue))
                .map(
                    code ->
                        Finding.flagged("I14", "arrestingAgency", "foreignAgencyArrests", code));
        Stream<Finding> officers =
            form.getOfficers().stream()
                .filter(row -> Agencies.isForeign(row.getAgency(), catalogue))
                .map(
                    row ->
                        Finding.flagged(
                            "I14", agencyOf(row), "foreignOfficerArrests", row.getAgency()));
        return Stream.concat(agency, officers).toList();
      };

  /** Every agency named existed on the day it acted. */
  static final Rule<ArrestForm> I15 =
      (form, circumstances) -> {
        Moment arrest = form.getInstant();
        Moment handed = form.getHandedAt().instant().isPresent() ? form.getHandedAt() : arrest;
        Stream<Finding> officers =
            form.getOfficers().stream()
                .flatMap(
                    row ->
                        Agencies.inactive(agencyOf(row), row.getAgency(), arrest, circumstances));
        return Stream.of(
                Agencies.inactive(
                    "arrestingAgency", form.getArrestingAgency(), arrest, circumstances),
                officers,
                Agencies.inactive("handedTo", form.getHandedTo(), handed, circumstances))
            .flatMap(found -> found)
            .toList();
      };

  /** A minor is for the specialised system, and the record for few eyes. */
  static final Rule<ArrestForm> I26 =
      (form, circumstances) ->
          MinorRule.check("person", form.getPerson(), form.getInstant().days()).toList();

  static final Rule<ArrestForm> PLACE =
      (form, circumstances) -> PlaceRule.check("place", form.getPlace(), circumstances).toList();

  static final List<Rule<ArrestForm>> ALL = List.of(I03, I04, I05, I07, I14, I15, I26, PLACE);

  private ArrestRules() {}

  private static @Nullable OrderAuthority authorityFor(ArrestBasis basis) {
    return switch (basis) {
      case WARRANT -> OrderAuthority.JUDGE;
      case URGENT_CASE -> OrderAuthority.PROSECUTOR;
      default -> null;
    };
  }

  private static Optional<Finding> found(
      boolean broken, String rule, String path, String message, Object... arguments) {
    return broken ? Optional.of(Finding.flagged(rule, path, message, arguments)) : Optional.empty();
  }

  private static String agencyOf(OfficerRow row) {
    return "officers." + row.getKey() + ".agency";
  }
}
