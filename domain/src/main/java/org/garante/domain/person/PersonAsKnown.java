package org.garante.domain.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.DaySpan;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Part;
import org.garante.domain.review.form.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A person's name, age and sex as they were known when the record was made (LNRD 18-I to III). The
 * id is a bare identity: new for each record unless its author picked a match in scope.
 */
public class PersonAsKnown implements Part {
  /** Age from which a person is no minor, in years. */
  public static final int ADULT = 18;

  /** The greatest age anybody is said to have. */
  public static final int OLDEST = 120;

  /** Age from which looks alone show an adult, in years. */
  private static final int ADULT_BY_LOOKS = 21;

  @Asked(group = FieldGroup.IDENTITY, widget = Widget.HIDDEN)
  public String personId = "";

  @Asked(
      group = FieldGroup.IDENTITY,
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.REFUSED},
      basis = "LNRD 18-I")
  public String givenNames = "";

  @Asked(
      group = FieldGroup.IDENTITY,
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.REFUSED},
      basis = "LNRD 18-I")
  public String surnames = "";

  @Asked(group = FieldGroup.IDENTITY, widget = Widget.LINES, basis = "LNRD 18-I")
  public List<String> aliases = new ArrayList<>();

  @Asked(
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.REFUSED},
      widget = Widget.NUMBER,
      max = 3,
      most = OLDEST,
      basis = "LNRD 18-II")
  public String age = "";

  @Asked(
      group = FieldGroup.IDENTITY,
      missing = {Missing.UNKNOWN, Missing.REFUSED},
      widget = Widget.DATE,
      max = 10,
      basis = "LNRD 23-I-a")
  public String birthDate = "";

  @Asked(basis = "LNRD 18-II")
  public @Nullable AgeMethod ageMethod;

  @Asked(need = Need.ANSWER, missing = Missing.REFUSED, basis = "LNRD 18-III")
  public @Nullable Sex sex;

  /** The bare identity; empty until the pipeline or a match gave one. */
  public Optional<UUID> id() {
    return Typed.id(personId);
  }

  /** Given names and surnames, else the first alias; empty where nothing is known. */
  public String fullName() {
    String names = (givenNames.strip() + " " + surnames.strip()).strip();
    return names.isEmpty() ? Typed.texts(aliases).stream().findFirst().orElse("") : names;
  }

  /** Ages in years, both included; below 0 where the person was not yet born. */
  public record Ages(int least, int most) {
    /** Whether it may have been that age. */
    public boolean mayBe(int years) {
      return least <= years && years <= most;
    }
  }

  /** The ages the birth date gives on those days. */
  public Optional<Ages> agesByBirthDate(DaySpan days) {
    return Typed.day(birthDate)
        .map(born -> new Ages(age(born, days.first()), age(born, days.last())));
  }

  /** In years; -1 before birth, whatever the distance. */
  private static int age(LocalDate born, LocalDate day) {
    return born.isAfter(day) ? -1 : Period.between(born, day).getYears();
  }

  /**
   * Whether the person may have been under 18 on some of those days by either of age and birth
   * date: in doubt a minor (I26). So may somebody who is said to be born only later, for then one
   * of two dates is wrong.
   */
  public boolean mayBeMinor(Optional<DaySpan> days) {
    return Typed.number(age).filter(years -> years < ADULT).isPresent()
        || days.flatMap(this::agesByBirthDate).filter(by -> by.least() < ADULT).isPresent();
  }

  /**
   * Whether nothing shows an adult: the age is not known, or it is one near 18 by looks alone. In
   * doubt a person is a minor until shown otherwise.
   */
  public boolean inDoubtOn(Optional<DaySpan> days) {
    if (days.flatMap(this::agesByBirthDate).isPresent()) {
      return false;
    }
    return Typed.number(age)
        .map(years -> ageMethod == AgeMethod.APPARENT && years < ADULT_BY_LOOKS)
        .orElse(true);
  }

  /** Fills in the age from the birth date, where only that was given and it leaves one age. */
  public void deriveAge(Form form, String path, Optional<DaySpan> days) {
    if (age.isBlank()) {
      days.flatMap(this::agesByBirthDate)
          .filter(by -> by.least() == by.most() && by.least() >= 0 && by.most() <= OLDEST)
          .ifPresent(
              by -> {
                age = Integer.toString(by.most());
                form.getMissing().remove(path + ".age");
                form.getMissingReason().remove(path + ".age");
              });
    }
  }
}
