package org.garante.domain.person;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.review.form.Typed;
import org.garante.domain.review.rule.Finding;

/** I26: a minor is flagged, and so is an age that the birth date contradicts. */
public final class MinorRule {
  private MinorRule() {}

  /**
   * @param path of the person in the form
   * @param day on which the person was that age
   */
  public static Stream<Finding> check(String path, PersonAsKnown person, Optional<LocalDate> day) {
    Optional<Integer> stated = Typed.number(person.getAge());
    Optional<Integer> born = day.flatMap(person::ageByBirthDate);
    boolean differ = stated.isPresent() && born.isPresent() && !stated.equals(born);
    return Stream.concat(
        person.minorOn(day)
            ? Stream.of(Finding.flagged("I26", path + ".age", "minor"))
            : Stream.of(),
        differ
            ? Stream.of(Finding.flagged("I26", path + ".birthDate", "ageDiffers"))
            : Stream.of());
  }
}
