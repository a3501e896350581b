package org.garante.domain.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.garante.domain.review.form.Missing;
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
}
