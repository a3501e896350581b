package org.garante.domain.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Background} as columns.
 *
 * @param nationalities ISO 3166 codes
 * @param languages ISO 639 codes
 */
@Embeddable
public record RecordedBackground(
    @Column(name = "nationalities") List<String> nationalities,
    @Enumerated(EnumType.STRING) @Column(name = "nationalities_missing")
        @Nullable Missing nationalitiesMissing,
    @Column(name = "languages") List<String> languages,
    @Enumerated(EnumType.STRING) @Column(name = "languages_missing")
        @Nullable Missing languagesMissing,
    @Column(name = "indigenous_people") @Nullable String indigenousPeople,
    @Enumerated(EnumType.STRING) @Column(name = "indigenous_people_missing")
        @Nullable Missing indigenousPeopleMissing,
    @Column(name = "disability") @Nullable String disability,
    @Enumerated(EnumType.STRING) @Column(name = "disability_missing")
        @Nullable Missing disabilityMissing,
    @Column(name = "trusted_person") @Nullable String trustedPerson,
    @Enumerated(EnumType.STRING) @Column(name = "trusted_person_missing")
        @Nullable Missing trustedPersonMissing) {

  public RecordedBackground {
    nationalities = List.copyOf(nationalities);
    languages = List.copyOf(languages);
  }

  /** The background asked for at {@code path}. */
  public static RecordedBackground of(Background known, Form form, String path) {
    List<String> nationalities = Typed.texts(known.nationalities);
    List<String> languages = Typed.texts(known.languages);
    String indigenousPeople = Typed.text(known.indigenousPeople).orElse(null);
    String disability = Typed.text(known.disability).orElse(null);
    String trustedPerson = Typed.text(known.trustedPerson).orElse(null);
    return new RecordedBackground(
        nationalities,
        Typed.missing(form, path + ".nationalities", nationalities),
        languages,
        Typed.missing(form, path + ".languages", languages),
        indigenousPeople,
        Typed.missing(form, path + ".indigenousPeople", indigenousPeople),
        disability,
        Typed.missing(form, path + ".disability", disability),
        trustedPerson,
        Typed.missing(form, path + ".trustedPerson", trustedPerson));
  }
}
