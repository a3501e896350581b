package org.garante.domain.arrest;

import static org.garante.domain.arrest.ArrestRules.found;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.catalogue.Agency;
import org.garante.domain.review.form.DaySpan;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.rule.Chronology;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Rule;

/**
 * I07: registered at once or with a reason (LNRD 17, 21), here and in the national register, with
 * its number in time (LNRD 20), and by whom the law says (LNRD 19).
 */
final class RegistrationRules {
  /** By when the national register held arrests for federal offences (LNRD, transitory 6-a). */
  private static final LocalDate FEDERAL = LocalDate.of(2019, 11, 23);

  /** The same for offences of the states (transitory 6-b). */
  private static final LocalDate COMMON = LocalDate.of(2020, 4, 1);

  /** The same for administrative infractions (transitory 6-c). */
  private static final LocalDate ADMINISTRATIVE = LocalDate.of(2021, 4, 1);

  static final Rule<ArrestForm> I07 =
      (form, circumstances) -> {
        if (!isRegistrable(form, circumstances)) {
          return List.of();
        }
        int enterWithin = circumstances.policyHours("FIRST_SUBMISSION");
        int registerWithin = circumstances.policyHours("RND_REGISTRATION");
        int numberWithin = circumstances.policyHours("RND_NUMBER");
        boolean enteredLate =
            isUnexplained(form, form.entryLateReason)
                && Chronology.isOver(form.instant, enterWithin, circumstances.firstSubmittedAt());
        boolean registeredLate =
            isUnexplained(form, form.rndLateReason)
                && Chronology.isOver(form.instant, registerWithin, form.rndRegisteredAt);
        boolean gap =
            form.rndNumber.isBlank()
                && Chronology.isOver(form.instant, numberWithin, circumstances);
        return Stream.of(
                found(
                    registeredLate,
                    "I07",
                    "rndLateReason",
                    "registeredLateWithoutReason",
                    registerWithin),
                found(gap, "I07", "rndNumber", "numberMissing", numberWithin),
                found(
                    enteredLate, "I07", "entryLateReason", "enteredLateWithoutReason", enterWithin))
            .flatMap(Optional::stream)
            .toList();
      };

  /** A number of the national register is of one arrest (LNRD 20). */
  static final Rule<ArrestForm> NUMBER =
      (form, circumstances) -> {
        List<String> others =
            form.rndNumber.isBlank()
                ? List.of()
                : circumstances.othersWith("ARR", "rndNumber", form.rndNumber);
        return found(
                !others.isEmpty(), "LNRD20", "rndNumber", "numberTwice", String.join(", ", others))
            .stream()
            .toList();
      };

  /**
   * Who only supports public security tells the police, who register (LNRD 19); the armed forces
   * register for themselves (transitory 5).
   */
  static final Rule<ArrestForm> LNRD19 =
      (form, circumstances) -> {
        List<String> apprehended =
            Stream.concat(
                    Stream.of(form.arrestingAgency),
                    form.otherAgencies.stream()
                        .filter(row -> row.part == ArrestPart.APPREHENDED)
                        .map(row -> row.agency))
                .toList();
        List<String> armed =
            apprehended.stream()
                .filter(
                    code ->
                        circumstances
                            .catalogue()
                            .agency(code)
                            .filter(Agency::isArmedForce)
                            .isPresent())
                .toList();
        return found(
                !armed.isEmpty() && !apprehended.contains(circumstances.ownerAgency()),
                "LNRD19",
                "arrestingAgency",
                "armedForceRegisteredByAnother",
                String.join(", ", armed),
                circumstances.ownerAgency())
            .stream()
            .toList();
      };

  static final List<Rule<ArrestForm>> ALL = List.of(I07, NUMBER, LNRD19);

  private RegistrationRules() {}

  /**
   * Whether the national register certainly had to hold this arrest: not those for migration, which
   * stand outside (LNRD 2-IV, transitory 8), nor for extradition, which are not named, nor those
   * made before it began for offences of that order. A ground not known, or another one, excuses
   * nothing.
   */
  private static boolean isRegistrable(ArrestForm form, Circumstances circumstances) {
    ArrestBasis basis = form.basis;
    if (basis == ArrestBasis.MIGRATION || basis == ArrestBasis.EXTRADITION_DETENTION) {
      return false;
    }
    LocalDate from = basis == ArrestBasis.ADMINISTRATIVE ? ADMINISTRATIVE : COMMON;
    if (basis != ArrestBasis.ADMINISTRATIVE && isFederal(form, circumstances)) {
      from = FEDERAL;
    }
    return form.instant.days().map(DaySpan::first).filter(from::isAfter).isEmpty();
  }

  /** A reason given before each delay had its own explains both. */
  private static boolean isUnexplained(ArrestForm form, String reason) {
    return reason.isBlank() && form.lateReason.isBlank();
  }

  /** Whether the offence is known to be a federal one: organised crime, or a federal prosecutor. */
  private static boolean isFederal(ArrestForm form, Circumstances circumstances) {
    return form.organisedCrime == YesNo.YES
        || circumstances
            .catalogue()
            .agency(form.handedTo)
            .filter(to -> to.kind() == Agency.Kind.PROSECUTION)
            .filter(to -> to.order() == Agency.Order.FEDERAL)
            .isPresent();
  }
}
