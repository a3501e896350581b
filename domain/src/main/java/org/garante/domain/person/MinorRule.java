package org.garante.domain.person;

import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.person.PersonAsKnown.Ages;
import org.garante.domain.review.form.DaySpan;
import org.garante.domain.review.form.Typed;
import org.garante.domain.review.rule.Finding;

/**
 * /** I26: who may be a minor is flagged, in doubt too, a child under 12, who is no subject of
 * penal law (Constitution 18), and a birth date that the age contradicts or that cannot be right.
 */
public final class MinorRule {
  private static final int CHILD = 12;

  private MinorRule() {}

  /**
   * @param path of the person in the form
   * @param days on one of which the person was that age
   * @param inDoubt whether nothing known, here or elsewhere, shows an adult
   */
  public static Stream<Finding> check(
      String path, PersonAsKnown person, Optional<DaySpan> days, boolean inDoubt) {
    Optional<Integer> stated = Typed.number(person.age);
    Optional<Ages> born = days.flatMap(person::agesByBirthDate);
    boolean minor = person.mayBeMinor(days);
    boolean child = stated.filter(age -> age < CHILD).isPresent();
    return Stream.of(
            flag(minor, path + ".age", "minor"),
            flag(!minor && inDoubt, path + ".age", "minorNotExcluded"),
            flag(child, path + ".age", "underTwelve"),
            born.flatMap(by -> wrongWith(by, stated))
                .map(message -> Finding.flagged("I26", path + ".birthDate", message)))
        .flatMap(Optional::stream);
  }

  private static Optional<Finding> flag(boolean broken, String path, String message) {
    return broken ? Optional.of(Finding.flagged("I26", path, message)) : Optional.empty();
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
