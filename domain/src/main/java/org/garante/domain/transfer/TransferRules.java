package org.garante.domain.transfer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.garante.domain.catalogue.PlaceRule;
import org.garante.domain.person.MinorRule;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.rule.Agencies;
import org.garante.domain.review.rule.Chronology;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Circumstances.Known;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Rule;

/**
 * The rules of domain.md 4.3 and the legal questions of 1.6 a transfer is checked by. A transfer
 * without an act or a judge is a fact and stays recordable: it is flagged.
 */
final class TransferRules {
  private static final String HOME = "MX";
  private static final Set<TransferType> NEEDING_AN_ACT =
      Set.of(
          TransferType.EXTRADITION,
          TransferType.TEMPORARY_SURRENDER,
          TransferType.EXPULSION,
          TransferType.DEPORTATION,
          TransferType.PRISON_TRANSFER);

  /**
   * What is said to be carried out is not in the future; and nobody is handed over before the
   * arrest.
   */
  static final Rule<TransferForm> I03 =
      (form, circumstances) -> {
        Moment handedOver = form.getHandedOverAt();
        Stream<Finding> future =
            form.getState() == TransferState.EXECUTED
                ? Chronology.notInFuture("handedOverAt", handedOver, circumstances)
                : Stream.of();
        Stream<Finding> beforeArrest =
            TransferKind.arrest(form, circumstances).flatMap(Known::occurredAt).stream()
                .flatMap(
                    arrest ->
                        Chronology.order(
                            "handedOverAt", arrest, handedOver, "transferredBeforeArrest"));
        return Stream.concat(future, beforeArrest).toList();
      };

  /** Only foreigners can be expelled (Constitution 33). */
  static final Rule<TransferForm> I11 =
      (form, circumstances) ->
          flag(
              form.getType() == TransferType.EXPULSION && form.getNationalities().contains(HOME),
              "I11",
              "type",
              "expulsionOfNational");

  static final Rule<TransferForm> I15 =
      (form, circumstances) ->
          Stream.of(
                  Agencies.inactive(
                      "orderingAuthority",
                      form.getOrderingAuthority(),
                      form.getHandedOverAt(),
                      circumstances),
                  Agencies.inactive(
                      "destinationAuthority",
                      form.getDestinationAuthority(),
                      form.getHandedOverAt(),
                      circumstances))
              .flatMap(found -> found)
              .toList();

  static final Rule<TransferForm> I26 =
      (form, circumstances) -> {
        List<Finding> own =
            MinorRule.check("person", form.getPerson(), form.getHandedOverAt().days()).toList();
        return own.isEmpty() && TransferKind.isOfMinor(form, circumstances)
            ? List.of(Finding.flagged("I26", "arrest", "minor"))
            : own;
      };

  /** The person handed over was arrested, and the arrest is in the register. */
  static final Rule<TransferForm> ARREST =
      (form, circumstances) ->
          flag(form.getArrest().isBlank(), "ARREST", "arrest", "transferWithoutArrest");

  /**
   * The written act (domain.md 1.6; Constitution 16), which whoever is moved against their will is
   * owed. As read, LSN creates no procedure to hand over a person, so that one on that ground stays
   * an open question until its act is known.
   */
  static final Rule<TransferForm> ACT =
      (form, circumstances) -> {
        boolean unknown = form.getAct().getNumber().isBlank();
        boolean nationalSecurity = form.getType() == TransferType.NATIONAL_SECURITY_ACT;
        return Stream.concat(
                flag(unknown && nationalSecurity, "ACT", "act.number", "nationalSecurityWithoutAct")
                    .stream(),
                flag(
                    unknown && form.getType() != null && NEEDING_AN_ACT.contains(form.getType()),
                    "ACT",
                    "act.number",
                    "transferWithoutAct")
                    .stream())
            .toList();
      };

  /**
   * A judge intervenes in an extradition (Constitution 119) and in a prison transfer (LNEP 51, 52);
   * that none did is shown where a person was handed over for national security (domain.md 1.6).
   */
  static final Rule<TransferForm> JUDGE =
      (form, circumstances) -> {
        if (form.getType() == null || !form.getJudge().getCourt().isBlank()) {
          return List.of();
        }
        return switch (form.getType()) {
          case EXTRADITION -> flag(true, "JUDGE", "judge.court", "extraditionWithoutJudge");
          case PRISON_TRANSFER -> flag(true, "JUDGE", "judge.court", "prisonTransferWithoutJudge");
          case NATIONAL_SECURITY_ACT ->
              flag(true, "JUDGE", "judge.court", "nationalSecurityWithoutJudge");
          default -> List.of();
        };
      };

  /**
   * Foreign agents take nobody abroad for trial (LSN 74): flagged where a foreign agency ordered a
   * transfer abroad, or made the arrest behind it.
   */
  static final Rule<TransferForm> LSN74 =
      (form, circumstances) -> {
        boolean abroad =
            !form.getDestinationCountry().isBlank() && !form.getDestinationCountry().equals(HOME);
        if (!abroad) {
          return List.of();
        }
        return Stream.of(
                flag(
                    Agencies.isForeign(form.getOrderingAuthority(), circumstances.catalogue()),
                    "LSN74",
                    "orderingAuthority",
                    "foreignAgencyOrders",
                    form.getOrderingAuthority()),
                arrestedByForeignAgency(form, circumstances)
                    .map(
                        code ->
                            Finding.flagged("LSN74", "arrest", "foreignAgencyArrestedBefore", code))
                    .stream()
                    .toList())
            .flatMap(List::stream)
            .toList();
      };

  static final Rule<TransferForm> PLACE =
      (form, circumstances) -> PlaceRule.check("place", form.getPlace(), circumstances).toList();

  static final List<Rule<TransferForm>> ALL =
      List.of(I03, I11, I15, I26, ARREST, ACT, JUDGE, LSN74, PLACE);

  private TransferRules() {}

  private static Optional<String> arrestedByForeignAgency(
      TransferForm form, Circumstances circumstances) {
    return TransferKind.arrest(form, circumstances)
        .flatMap(arrest -> arrest.answer().apply("arrestingAgency"))
        .filter(code -> Agencies.isForeign(code, circumstances.catalogue()));
  }

  private static List<Finding> flag(
      boolean broken, String rule, String path, String message, Object... arguments) {
    return broken ? List.of(Finding.flagged(rule, path, message, arguments)) : List.of();
  }
}
