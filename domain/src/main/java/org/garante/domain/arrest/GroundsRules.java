package org.garante.domain.arrest;

import static org.garante.domain.arrest.ArrestRules.found;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.garante.domain.catalogue.Agency;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.review.form.DaySpan;
import org.garante.domain.review.form.Typed;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Rule;
import org.jspecify.annotations.Nullable;

/** I05: the ground of an arrest, and whether what else is told of it can be true with it. */
final class GroundsRules {
  /** To whom a person arrested on a warrant is not brought, whatever else is done. */
  private static final Set<Agency.Kind> NO_JUDGE =
      EnumSet.of(
          Agency.Kind.POLICE,
          Agency.Kind.PROSECUTION,
          Agency.Kind.ARMED_FORCE,
          Agency.Kind.MIGRATION,
          Agency.Kind.CUSTOMS,
          Agency.Kind.FINANCIAL);

  /**
   * A warrant is a judge's and has a number; an urgent case needs a prosecutor's order; nobody is
   * held for extradition without a judge (Constitution 16, 119; CNPP 150). The order came first.
   */
  static final Rule<ArrestForm> ORDER =
      (form, circumstances) -> {
        ArrestOrder order = form.order;
        OrderAuthority needed = authorityFor(form.basis);
        boolean noNumber = order.number.isBlank();
        boolean another = order.authority != needed;
        Optional<LocalDate> lastDay = form.instant.days().map(DaySpan::last);
        boolean later =
            needed != null
                && Typed.day(order.date)
                    .filter(day -> lastDay.filter(day::isAfter).isPresent())
                    .isPresent();
        Stream<Optional<Finding>> byBasis =
            form.basis == null
                ? Stream.of()
                : switch (form.basis) {
                  case WARRANT ->
                      Stream.of(
                          found(noNumber, "I05", "order.number", "warrantWithoutNumber"),
                          found(another, "I05", "order.authority", "warrantNotByJudge"));
                  case URGENT_CASE ->
                      Stream.of(
                          found(noNumber, "I05", "order.number", "urgentCaseWithoutOrder"),
                          found(another, "I05", "order.authority", "urgentCaseNotByProsecutor"));
                  case EXTRADITION_DETENTION ->
                      Stream.of(
                          found(
                              another,
                              "I05",
                              "order.authority",
                              "extraditionDetentionWithoutJudge"));
                  default -> Stream.of();
                };
        return Stream.concat(
                byBasis, Stream.of(found(later, "I05", "order.date", "orderAfterArrest")))
            .flatMap(Optional::stream)
            .toList();
      };

  /** Flagrancia is one of the cases of CNPP 146, and no other ground is. */
  static final Rule<ArrestForm> FLAGRANCIA =
      (form, circumstances) -> {
        boolean flagrancia = form.basis == ArrestBasis.FLAGRANCIA;
        boolean named = form.flagrancia != null;
        return Stream.of(
                found(flagrancia && !named, "I05", "flagrancia", "flagranciaWithoutCase"),
                found(
                    form.basis != null && !flagrancia && named,
                    "I05",
                    "flagrancia",
                    "caseWithoutFlagrancia"))
            .flatMap(Optional::stream)
            .toList();
      };

  /** What the ground says of the rest: an infraction is no organised crime; "other" says why. */
  static final Rule<ArrestForm> STORY =
      (form, circumstances) ->
          Stream.of(
                  found(
                      form.basis == ArrestBasis.ADMINISTRATIVE && form.organisedCrime == YesNo.YES,
                      "I05",
                      "organisedCrime",
                      "administrativeWithOrganisedCrime"),
                  found(
                      form.basis == ArrestBasis.OTHER && form.motives.isBlank(),
                      "I05",
                      "motives",
                      "otherBasisUnexplained"))
              .flatMap(Optional::stream)
              .toList();

  /**
   * A warrant is executed to the judge (Constitution 16; CNPP 113-XIII). Organised crime is a
   * federal matter, so that a prosecutor of a state cannot hold anyone 96 hours for it.
   */
  static final Rule<ArrestForm> HANDED =
      (form, circumstances) -> {
        Catalogue catalogue = circumstances.catalogue();
        Optional<Agency> receiver = catalogue.agency(form.handedTo);
        boolean noJudge =
            receiver.filter(to -> !to.isForeign() && NO_JUDGE.contains(to.kind())).isPresent();
        boolean ofState =
            receiver
                .filter(to -> to.kind() == Agency.Kind.PROSECUTION)
                .filter(to -> to.order() != Agency.Order.FEDERAL && !to.isForeign())
                .isPresent();
        return Stream.of(
                found(
                    form.basis == ArrestBasis.WARRANT && noJudge,
                    "I05",
                    "handedTo",
                    "warrantNotToJudge",
                    form.handedTo),
                found(
                    form.organisedCrime == YesNo.YES && ofState,
                    "I05",
                    "handedTo",
                    "96ByState",
                    form.handedTo))
            .flatMap(Optional::stream)
            .toList();
      };

  /** The office that issued the order is of the authority it is said to be. */
  static final Rule<ArrestForm> ISSUER =
      (form, circumstances) -> {
        ArrestOrder order = form.order;
        Optional<Agency.Kind> office =
            circumstances.catalogue().agency(order.issuerAgency).map(Agency::kind);
        Agency.Kind needed =
            order.authority == OrderAuthority.JUDGE ? Agency.Kind.COURT : Agency.Kind.PROSECUTION;
        return found(
                order.authority != null && office.filter(is -> is != needed).isPresent(),
                "I05",
                "order.issuerAgency",
                "issuerOfAnotherAuthority",
                order.issuerAgency)
            .stream()
            .toList();
      };

  static final List<Rule<ArrestForm>> ALL = List.of(ORDER, ISSUER, FLAGRANCIA, STORY, HANDED);

  private GroundsRules() {}

  private static @Nullable OrderAuthority authorityFor(@Nullable ArrestBasis basis) {
    return basis == null
        ? null
        : switch (basis) {
          case WARRANT, EXTRADITION_DETENTION -> OrderAuthority.JUDGE;
          case URGENT_CASE -> OrderAuthority.PROSECUTOR;
          default -> null;
        };
  }
}
