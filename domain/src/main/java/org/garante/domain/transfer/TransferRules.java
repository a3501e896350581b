package org.garante.domain.transfer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.person.MinorRule;
import org.garante.domain.place.PlaceRule;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.rule.Agencies;
import org.garante.domain.review.rule.Chronology;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Circumstances.Known;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Rule;

/**
 * The rules of domain.md 4.3 a transfer is checked by, with those of its legality. A transfer
 * without an act or a judge is a fact and stays recordable: it is flagged.
 */
final class TransferRules {
  static final String HOME = "MX";

  /**
   * What is said to be carried out is not in the future; and nobody is handed over before the
   * arrest.
   */
  static final Rule<TransferForm> I03 =
      (form, circumstances) -> {
        Moment handedOver = form.handedOverAt;
        Stream<Finding> future =
            form.state == TransferState.EXECUTED
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

  static final Rule<TransferForm> I15 =
      (form, circumstances) ->
          Stream.of(
                  Agencies.inactive(
                      "orderingAuthority",
                      form.orderingAuthority,
                      form.handedOverAt,
                      circumstances),
                  Agencies.inactive(
                      "destinationAuthority",
                      form.destinationAuthority,
                      form.handedOverAt,
                      circumstances))
              .flatMap(found -> found)
              .toList();

  static final Rule<TransferForm> I26 =
      (form, circumstances) -> {
        List<Finding> own =
            MinorRule.check(
                    "person",
                    form.person,
                    form.handedOverAt.days(),
                    TransferKind.isInDoubt(form, circumstances))
                .toList();
        return own.isEmpty() && TransferKind.wasMinorAtArrest(form, circumstances)
            ? List.of(Finding.flagged("I26", "arrest", "minor"))
            : own;
      };

  /** The person handed over was arrested, and the arrest is in the register. */
  static final Rule<TransferForm> ARREST =
      (form, circumstances) ->
          flag(
              LegalityRules.isExecuted(form) && form.arrest.isBlank(),
              "ARREST",
              "arrest",
              "transferWithoutArrest");

  /**
   * Foreign agents take nobody abroad for trial (LSN 74): flagged where a foreign agency ordered a
   * transfer abroad, or made the arrest behind it.
   */
  static final Rule<TransferForm> LSN74 =
      (form, circumstances) -> {
        if (!isAbroad(form) || LegalityRules.isCancelled(form)) {
          return List.of();
        }
        return Stream.of(
                flag(
                    Agencies.isForeign(form.orderingAuthority, circumstances.catalogue()),
                    "LSN74",
                    "orderingAuthority",
                    "foreignAgencyOrders",
                    form.orderingAuthority),
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
      (form, circumstances) -> PlaceRule.check("place", form.place, circumstances).toList();

  static final List<Rule<TransferForm>> ALL =
      Stream.of(LegalityRules.ALL, List.of(I03, I15, I26, ARREST, LSN74, PLACE))
          .flatMap(List::stream)
          .toList();

  private TransferRules() {}

  private static Optional<String> arrestedByForeignAgency(
      TransferForm form, Circumstances circumstances) {
    return TransferKind.arrest(form, circumstances).stream()
        .flatMap(
            arrest ->
                Stream.of("arrestingAgency", "otherAgencies.agency")
                    .flatMap(path -> arrest.answer().apply(path).stream()))
        .flatMap(codes -> Stream.of(codes.split(" ")))
        .filter(code -> Agencies.isForeign(code, circumstances.catalogue()))
        .findFirst();
  }

  /** Whether its destination is known to be another country. */
  static boolean isAbroad(TransferForm form) {
    return !form.destinationCountry.isBlank() && !form.destinationCountry.equals(HOME);
  }

  static List<Finding> flag(
      boolean broken, String rule, String path, String message, Object... arguments) {
    return broken ? List.of(Finding.flagged(rule, path, message, arguments)) : List.of();
  }
}
