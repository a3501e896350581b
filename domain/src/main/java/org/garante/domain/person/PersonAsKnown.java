package org.garante.domain.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.FieldGroup;
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

  @Asked(group = FieldGroup.IDENTITY, widget = Widget.HIDDEN)
  private String personId = "";

  @Asked(
      group = FieldGroup.IDENTITY,
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.REFUSED},
      basis = "LNRD 18-I")
  private String givenNames = "";

  @Asked(
      group = FieldGroup.IDENTITY,
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.REFUSED},
      basis = "LNRD 18-I")
  private String surnames = "";

  @Asked(group = FieldGroup.IDENTITY, widget = Widget.LINES, basis = "LNRD 18-I")
  private List<String> aliases = new ArrayList<>();

  @Asked(
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.REFUSED},
      widget = Widget.NUMBER,
      max = 3,
      basis = "LNRD 18-II")
  private String age = "";

  @Asked(
      group = FieldGroup.IDENTITY,
      missing = {Missing.UNKNOWN, Missing.REFUSED},
      widget = Widget.DATE,
      max = 10,
      basis = "LNRD 23-I-a")
  private String birthDate = "";

  @Asked(basis = "LNRD 18-II")
  private @Nullable AgeMethod ageMethod;

  @Asked(need = Need.ANSWER, missing = Missing.REFUSED, basis = "LNRD 18-III")
  private @Nullable Sex sex;

  public String getPersonId() {
    return personId;
  }

  public void setPersonId(String personId) {
    this.personId = personId;
  }

  public String getGivenNames() {
    return givenNames;
  }

  public void setGivenNames(String givenNames) {
    this.givenNames = givenNames;
  }

  public String getSurnames() {
    return surnames;
  }

  public void setSurnames(String surnames) {
    this.surnames = surnames;
  }

  public List<String> getAliases() {
    return aliases;
  }

  public void setAliases(List<String> aliases) {
    this.aliases = aliases;
  }

  public String getAge() {
    return age;
  }

  public void setAge(String age) {
    this.age = age;
  }

  public String getBirthDate() {
    return birthDate;
  }

  public void setBirthDate(String birthDate) {
    this.birthDate = birthDate;
  }

  public @Nullable AgeMethod getAgeMethod() {
    return ageMethod;
  }

  public void setAgeMethod(@Nullable AgeMethod ageMethod) {
    this.ageMethod = ageMethod;
  }

  public @Nullable Sex getSex() {
    return sex;
  }

  public void setSex(@Nullable Sex sex) {
    this.sex = sex;
  }

  /** The bare identity; empty until the pipeline or a match gave one. */
  public Optional<UUID> id() {
    return Typed.id(personId);
  }

  /** Given names and surnames, else the first alias; empty where nothing is known. */
  public String fullName() {
    String names = (givenNames.strip() + " " + surnames.strip()).strip();
    return names.isEmpty() ? Typed.texts(aliases).stream().findFirst().orElse("") : names;
  }

  /** The age in years the birth date gives on that day. */
  public Optional<Integer> ageByBirthDate(LocalDate day) {
    return Typed.day(birthDate)
        .filter(born -> !born.isAfter(day))
        .map(born -> Period.between(born, day).getYears());
  }

  /**
   * Whether the person was under 18 on that day by either of age and birth date: in doubt a minor
   * (I26).
   */
  public boolean minorOn(Optional<LocalDate> day) {
    return Typed.number(age).filter(years -> years < ADULT).isPresent()
        || day.flatMap(this::ageByBirthDate).filter(years -> years < ADULT).isPresent();
  }

  /** Fills in the age from the birth date, where only that was given. */
  public void deriveAge(Form form, String path, Optional<LocalDate> day) {
    if (age.isBlank()) {
      day.flatMap(this::ageByBirthDate)
          .ifPresent(
              years -> {
                age = years.toString();
                form.getMissing().remove(path + ".age");
                form.getMissingReason().remove(path + ".age");
              });
    }
  }
}
