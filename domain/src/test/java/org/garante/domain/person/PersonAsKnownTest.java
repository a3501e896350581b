package org.garante.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.review.form.DaySpan;
import org.junit.jupiter.api.Test;

class PersonAsKnownTest {
  private static final Optional<DaySpan> DAY = Optional.of(DaySpan.of(LocalDate.of(2025, 6, 5)));

  private final PersonAsKnown person = new PersonAsKnown();

  @Test
  void is_called_by_names_else_by_the_first_alias_else_by_nothing() {
    assertThat(person.fullName()).isEmpty();
    person.aliases = List.of(" ", "El Prueba");
    assertThat(person.fullName()).isEqualTo("El Prueba");
    person.surnames = "Prueba";
    assertThat(person.fullName()).isEqualTo("Prueba");
    person.givenNames = " Ana ";
    assertThat(person.fullName()).isEqualTo("Ana Prueba");
  }

  @Test
  void is_a_minor_to_the_day_before_turning_eighteen() {
    person.birthDate = "06/06/2007";
    assertThat(person.mayBeMinor(DAY)).isTrue();
    person.birthDate = "05/06/2007";
    assertThat(person.mayBeMinor(DAY)).isFalse();
  }

  @Test
  void is_a_minor_by_age_where_the_day_is_not_known() {
    person.age = "17";
    assertThat(person.mayBeMinor(Optional.empty())).isTrue();
    person.age = "18";
    assertThat(person.mayBeMinor(Optional.empty())).isFalse();
  }

  @Test
  void is_no_minor_where_nothing_is_known() {
    assertThat(person.mayBeMinor(DAY)).isFalse();
  }

  @Test
  void may_be_a_minor_where_the_birth_date_says_that_nobody_was_born_yet() {
    person.age = "31";
    person.birthDate = "05/06/2025";
    assertThat(person.mayBeMinor(DAY)).isTrue();
    person.birthDate = "06/06/2025";
    assertThat(person.mayBeMinor(DAY)).isTrue();
  }

  @Test
  void may_be_a_minor_where_only_some_of_the_days_that_may_be_meant_say_so() {
    Optional<DaySpan> june =
        Optional.of(new DaySpan(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30)));
    person.birthDate = "02/06/2007";
    assertThat(person.mayBeMinor(june)).isTrue();
    person.birthDate = "01/06/2007";
    assertThat(person.mayBeMinor(june)).isFalse();
  }

  @Test
  void has_the_age_of_the_birth_date_only_where_that_leaves_one_from_0_to_120() {
    assertThat(derived("05/06/2025", DAY)).isEqualTo("0");
    assertThat(derived("06/06/2025", DAY)).isEmpty();
    assertThat(derived("06/06/1904", DAY)).isEqualTo("120");
    assertThat(derived("05/06/1904", DAY)).isEmpty();
    Optional<DaySpan> june =
        Optional.of(new DaySpan(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30)));
    assertThat(derived("01/06/2000", june)).isEqualTo("25");
    assertThat(derived("02/06/2000", june)).isEmpty();
  }

  private String derived(String birthDate, Optional<DaySpan> days) {
    person.age = "";
    person.birthDate = birthDate;
    person.deriveAge(new ArrestForm(), "person", days);
    return person.age;
  }

  @Test
  void is_in_doubt_where_no_age_is_known_or_looks_alone_say_under_twenty_one() {
    assertThat(person.inDoubtOn(DAY)).isTrue();
    person.age = "20";
    assertThat(person.inDoubtOn(DAY)).isFalse();
    person.ageMethod = AgeMethod.APPARENT;
    assertThat(person.inDoubtOn(DAY)).isTrue();
    person.age = "21";
    assertThat(person.inDoubtOn(DAY)).isFalse();
  }
}
