package org.garante.domain.transfer;

import static org.garante.domain.transfer.TransferRules.HOME;
import static org.garante.domain.transfer.TransferRules.flag;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.garante.domain.review.form.DaySpan;
import org.garante.domain.review.form.Typed;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Rule;

/**
 * The legal questions of domain.md 1.6 about a transfer: its kind, its act, its judge, and whom it
 * may be of. What is due before a transfer is asked of what was carried out, not of what is
 * proposed; of one that was cancelled nothing is. A kind that is not known is held to the
 * strictest.
 */
final class LegalityRules {
  private static final Set<TransferType> NEEDING_AN_ACT =
      Set.of(
          TransferType.EXTRADITION,
          TransferType.TEMPORARY_SURRENDER,
          TransferType.EXPULSION,
          TransferType.DEPORTATION,
          TransferType.PRISON_TRANSFER,
          TransferType.UNKNOWN);

  /**
   * What kind of transfer it is. One without kind, act and judge is what the law knows least of
   * (LSN 71-II, 74; Constitution 16); a prison transfer stays in the country (LNEP 50, 51).
   */
  static final Rule<TransferForm> KIND =
      (form, circumstances) -> {
        boolean nothing = hasNoAct(form) && hasNoJudge(form);
        if (isExecuted(form) && form.type == TransferType.UNKNOWN) {
          return List.of(
              nothing
                  ? Finding.grave("KIND", "type", "noKindNoActNoJudge")
                  : Finding.flagged("KIND", "type", "kindNotKnown"));
        }
        return flag(
            !isCancelled(form)
                && form.type == TransferType.PRISON_TRANSFER
                && TransferRules.isAbroad(form),
            "KIND",
            "destinationCountry",
            "prisonTransferAbroad");
      };

  /**
   * Only foreigners can be expelled or deported (Constitution 33), and who has the nationality of
   * this country besides another is a national (Constitution 30).
   */
  static final Rule<TransferForm> I11 =
      (form, circumstances) -> {
        boolean expulsion = form.type == TransferType.EXPULSION;
        boolean deportation = form.type == TransferType.DEPORTATION;
        boolean unknownAbroad =
            form.type == TransferType.UNKNOWN && isExecuted(form) && mayLeave(form);
        if (isCancelled(form) || !(expulsion || deportation || unknownAbroad)) {
          return List.of();
        }
        boolean national = form.nationalities.contains(HOME);
        boolean byArrest =
            !national
                && TransferKind.arrest(form, circumstances)
                    .flatMap(arrest -> arrest.answer().apply("background.nationalities"))
                    .filter(codes -> Arrays.asList(codes.split(" ")).contains(HOME))
                    .isPresent();
        return Stream.of(
                flag(national && expulsion, "I11", "type", "expulsionOfNational"),
                flag(national && deportation, "I11", "type", "deportationOfNational"),
                flag(
                    national && unknownAbroad && TransferRules.isAbroad(form),
                    "I11",
                    "type",
                    "kindNotKnownOfNational"),
                flag(byArrest, "I11", "nationalities", "nationalByArrest"),
                flag(
                    isExecuted(form) && form.nationalities.isEmpty(),
                    "I11",
                    "nationalities",
                    "nationalityNotKnown"))
            .flatMap(List::stream)
            .toList();
      };

  /**
   * The written act (domain.md 1.6; Constitution 16), which whoever is moved against their will is
   * owed, and whoever leaves the country. It comes before what it orders.
   */
  static final Rule<TransferForm> ACT =
      (form, circumstances) -> {
        if (!isExecuted(form) || form.type == null) {
          return List.of();
        }
        boolean voluntaryAbroad = form.type == TransferType.VOLUNTARY && mayLeave(form);
        Optional<LocalDate> lastDay = form.handedOverAt.days().map(DaySpan::last);
        boolean after =
            Typed.day(form.act.date)
                .filter(day -> lastDay.filter(day::isAfter).isPresent())
                .isPresent();
        return Stream.of(
                flag(
                    hasNoAct(form) && NEEDING_AN_ACT.contains(form.type),
                    "ACT",
                    "act.number",
                    "transferWithoutAct"),
                flag(
                    hasNoAct(form) && voluntaryAbroad,
                    "ACT",
                    "act.number",
                    "voluntaryTransferWithoutAct"),
                flag(after, "ACT", "act.date", "actAfterHandOver"))
            .flatMap(List::stream)
            .toList();
      };

  /**
   * As read, LSN creates no procedure to hand over a person, so that a transfer on that ground is
   * an open question until its act is attached; a number is not the act, and no document can be
   * attached yet.
   */
  static final Rule<TransferForm> NATIONAL_SECURITY =
      (form, circumstances) -> {
        boolean open = isExecuted(form) && form.type == TransferType.NATIONAL_SECURITY_ACT;
        return Stream.of(
                flag(open && hasNoAct(form), "ACT", "act.number", "nationalSecurityWithoutAct"),
                flag(
                    open && !hasNoAct(form), "ACT", "act.number", "nationalSecurityActNotAttached"))
            .flatMap(List::stream)
            .toList();
      };

  /**
   * A judge intervenes in an extradition (Constitution 119) and a temporary surrender, in a prison
   * transfer (LNEP 51, 52) and, for the consent, where a person asks to leave the country (LNEP
   * 50); that none did is shown where a person was handed over for national security (domain.md
   * 1.6).
   */
  static final Rule<TransferForm> JUDGE =
      (form, circumstances) -> {
        if (!isExecuted(form) || form.type == null || !hasNoJudge(form)) {
          return List.of();
        }
        return switch (form.type) {
          case EXTRADITION -> noJudge(true, "extraditionWithoutJudge");
          case TEMPORARY_SURRENDER -> noJudge(true, "temporarySurrenderWithoutJudge");
          case PRISON_TRANSFER -> noJudge(true, "prisonTransferWithoutJudge");
          case NATIONAL_SECURITY_ACT -> noJudge(true, "nationalSecurityWithoutJudge");
          case UNKNOWN -> noJudge(true, "transferWithoutJudge");
          case VOLUNTARY -> noJudge(mayLeave(form), "voluntaryTransferWithoutJudge");
          case EXPULSION, DEPORTATION -> List.of();
        };
      };

  static final List<Rule<TransferForm>> ALL = List.of(KIND, I11, ACT, NATIONAL_SECURITY, JUDGE);

  private LegalityRules() {}

  static boolean isExecuted(TransferForm form) {
    return form.state == TransferState.EXECUTED;
  }

  static boolean isCancelled(TransferForm form) {
    return form.state == TransferState.CANCELLED;
  }

  private static boolean hasNoAct(TransferForm form) {
    return form.act.number.isBlank();
  }

  private static boolean hasNoJudge(TransferForm form) {
    return form.judge.court.isBlank();
  }

  /** Whether the destination is another country, or not known to be this one. */
  private static boolean mayLeave(TransferForm form) {
    return !form.destinationCountry.equals(HOME);
  }

  private static List<Finding> noJudge(boolean broken, String message) {
    return flag(broken, "JUDGE", "judge.court", message);
  }
}
