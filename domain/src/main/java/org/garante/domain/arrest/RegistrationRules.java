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
                && Chronology.isOver(form.getInstant(), numberWithin, circumstances);
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

  /** A number of the national register is of one arrest (LNRD 20). */
  static final Rule<ArrestForm> NUMBER =
      (form, circumstances) -> {
        List<String> others =
            form.getRndNumber().isBlank()
                ? List.of()
                : circumstances.othersWith("ARR", "rndNumber", form.getRndNumber());
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
        String arresting = form.getArrestingAgency();
        boolean armed =
            circumstances.catalogue().agency(arresting).filter(Agency::isArmedForce).isPresent();
        return found(
                armed && !circumstances.ownerAgency().equals(arresting),
                "LNRD19",
                "arrestingAgency",
                "armedForceRegisteredByAnother",
                arresting,
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
    ArrestBasis basis = form.getBasis();
    if (basis == ArrestBasis.MIGRATION || basis == ArrestBasis.EXTRADITION_DETENTION) {
      return false;
    }
    LocalDate from = basis == ArrestBasis.ADMINISTRATIVE ? ADMINISTRATIVE : COMMON;
    if (basis != ArrestBasis.ADMINISTRATIVE && isFederal(form, circumstances)) {
      from = FEDERAL;
    }
    return form.getInstant().days().map(DaySpan::first).filter(from::isAfter).isEmpty();
  }

  /** Whether the offence is known to be a federal one: organised crime, or a federal prosecutor. */
  private static boolean isFederal(ArrestForm form, Circumstances circumstances) {
    return form.getOrganisedCrime() == YesNo.YES
        || circumstances
            .catalogue()
            .agency(form.getHandedTo())
            .filter(to -> to.kind() == Agency.Kind.PROSECUTION)
            .filter(to -> to.order() == Agency.Order.FEDERAL)
            .isPresent();
  }
}
