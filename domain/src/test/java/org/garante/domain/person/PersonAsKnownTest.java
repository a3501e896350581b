package org.garante.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonAsKnownTest {
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2025, 6, 5));

  private final PersonAsKnown person = new PersonAsKnown();

  @Test
  void is_called_by_names_else_by_the_first_alias_else_by_nothing() {
    assertThat(person.fullName()).isEmpty();
    person.setAliases(List.of(" ", "El Prueba"));
    assertThat(person.fullName()).isEqualTo("El Prueba");
    person.setSurnames("Prueba");
    assertThat(person.fullName()).isEqualTo("Prueba");
    person.setGivenNames(" Ana ");
    assertThat(person.fullName()).isEqualTo("Ana Prueba");
  }

  @Test
  void is_a_minor_to_the_day_before_turning_eighteen() {
    person.setBirthDate("06/06/2007");
    assertThat(person.minorOn(DAY)).isTrue();
    person.setBirthDate("05/06/2007");
    assertThat(person.minorOn(DAY)).isFalse();
  }

  @Test
  void is_a_minor_by_age_where_the_day_is_not_known() {
    person.setAge("17");
    assertThat(person.minorOn(Optional.empty())).isTrue();
    person.setAge("18");
    assertThat(person.minorOn(Optional.empty())).isFalse();
  }

  @Test
  void is_no_minor_where_nothing_is_known_or_the_birth_date_is_in_the_future() {
    assertThat(person.minorOn(DAY)).isFalse();
    person.setBirthDate("05/06/2030");
    assertThat(person.minorOn(DAY)).isFalse();
  }
}
