package org.garante.domain.review.rule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.catalogue.Agency;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.DaySpan;
import org.garante.domain.review.form.Moment;

/** What every kind asks about the agencies it names, by their codes. */
public final class Agencies {
  private Agencies() {}

  /** The agencies and courts that answers name, by their codes. */
  public static Stream<String> named(Answers answers) {
    return answers.all().stream()
        .filter(
            answer ->
                answer.field().widget() == Widget.AGENCY || answer.field().widget() == Widget.COURT)
        .map(Answers.Answer::text)
        .filter(code -> !code.isEmpty());
  }

  /** Whether it is a foreign agency, which may neither arrest nor direct here (LSN 71; I14). */
  public static boolean isForeign(String code, Catalogue catalogue) {
    return catalogue.agency(code).filter(Agency::isForeign).isPresent();
  }

  /** Those of the codes that name agencies of this country: the others hold no accounts. */
  public static Set<String> domestic(Catalogue catalogue, String... codes) {
    return Arrays.stream(codes)
        .filter(code -> catalogue.agency(code).filter(agency -> !agency.isForeign()).isPresent())
        .collect(Collectors.toSet());
  }

  /** I15: a finding if the agency did not exist when it is said to have acted. */
  public static Stream<Finding> inactive(
      String path, String code, Moment acted, Circumstances circumstances) {
    return inactive(
        path,
        code,
        acted.days().map(DaySpan::first),
        acted.days().map(DaySpan::last),
        circumstances);
  }

  /**
   * I15 where it acted on some day between these two, in the place's zone. Nothing is found where
   * neither is known.
   */
  public static Stream<Finding> inactive(
      String path,
      String code,
      Optional<LocalDate> earliest,
      Optional<LocalDate> latest,
      Circumstances circumstances) {
    Optional<Agency> agency = circumstances.catalogue().agency(code);
    if (agency.isEmpty() || earliest.isEmpty() || latest.isEmpty()) {
      return Stream.of();
    }
    boolean tooEarly = latest.get().isBefore(agency.get().activeFrom());
    boolean tooLate = agency.get().activeTo().filter(earliest.get()::isAfter).isPresent();
    return tooEarly || tooLate
        ? Stream.of(Finding.flagged("I15", path, "agencyInactive", code, earliest.get()))
        : Stream.of();
  }
}
