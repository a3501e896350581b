package org.garante.domain.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Typed;
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

  /** The person asked for at {@code path}, once prepared. */
  public static RecordedPerson of(PersonAsKnown known, Form form, String path) {
    String givenNames = Typed.text(known.givenNames).orElse(null);
    String surnames = Typed.text(known.surnames).orElse(null);
    Integer age = Typed.number(known.age).orElse(null);
    return new RecordedPerson(
        known.id().orElseThrow(() -> new IllegalStateException("prepare() gives each an id")),
        givenNames,
        Typed.missing(form, path + ".givenNames", givenNames),
        surnames,
        Typed.missing(form, path + ".surnames", surnames),
        Typed.texts(known.aliases),
        age,
        Typed.missing(form, path + ".age", age),
        Typed.day(known.birthDate).orElse(null),
        known.ageMethod,
        known.sex,
        Typed.missing(form, path + ".sex", known.sex));
  }
}
