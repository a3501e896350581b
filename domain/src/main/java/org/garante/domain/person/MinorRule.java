package org.garante.domain.person;

import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.person.PersonAsKnown.Ages;
import org.garante.domain.review.form.DaySpan;
import org.garante.domain.review.form.Typed;
import org.garante.domain.review.rule.Finding;

/**
 * I26: who may be a minor is flagged, and so is a birth date that the age contradicts or that
 * cannot be right.
 */
public final class MinorRule {
  private static final String RULE = "I26";

  private MinorRule() {}

  /**
   * @param path of the person in the form
   * @param days on one of which the person was that age
   */
  public static Stream<Finding> check(String path, PersonAsKnown person, Optional<DaySpan> days) {
    return Stream.of(
            person.mayBeMinor(days)
                ? Optional.of(Finding.flagged(RULE, path + ".age", "minor"))
                : Optional.<Finding>empty(),
            days.flatMap(person::agesByBirthDate)
                .flatMap(by -> wrongWith(by, Typed.number(person.getAge())))
                .map(message -> Finding.flagged(RULE, path + ".birthDate", message)))
        .flatMap(Optional::stream);
  }

  /** What is certainly wrong with a birth date that gives these ages. */
  private static Optional<String> wrongWith(Ages by, Optional<Integer> stated) {
    if (by.most() < 0) {
      return Optional.of("bornAfterwards");
    }
    if (by.least() > PersonAsKnown.OLDEST) {
      return Optional.of("bornTooLongAgo");
    }
    return stated.filter(years -> !by.mayBe(years)).map(years -> "ageDiffers");
  }
}
