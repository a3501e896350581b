package org.garante.domain.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.garante.domain.review.form.Missing;
import org.jspecify.annotations.Nullable;

/**
 * A {@link PersonAsKnown} as columns.
 *
 * @param person the bare identity
 * @param age in years
 */
@Embeddable
public record RecordedPerson(
    @Column(name = "person_id") UUID person,
    @Column(name = "given_names") @Nullable String givenNames,
    @Enumerated(EnumType.STRING) @Column(name = "given_names_missing")
        @Nullable Missing givenNamesMissing,
    @Column(name = "surnames") @Nullable String surnames,
    @Enumerated(EnumType.STRING) @Column(name = "surnames_missing")
        @Nullable Missing surnamesMissing,
    @Column(name = "aliases") List<String> aliases,
    @Column(name = "age") @Nullable Integer age,
    @Enumerated(EnumType.STRING) @Column(name = "age_missing") @Nullable Missing ageMissing,
    @Column(name = "birth_date") @Nullable LocalDate birthDate,
    @Enumerated(EnumType.STRING) @Column(name = "age_method") @Nullable AgeMethod ageMethod,
    @Enumerated(EnumType.STRING) @Column(name = "sex") @Nullable Sex sex,
    @Enumerated(EnumType.STRING) @Column(name = "sex_missing") @Nullable Missing sexMissing) {

  public RecordedPerson {
    aliases = List.copyOf(aliases);
  }
}
