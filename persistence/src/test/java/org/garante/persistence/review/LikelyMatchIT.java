package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.reading.RegisterQuery.LikelyMatch;
import org.garante.domain.review.reading.Viewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may be the same person, by names as people spell and shorten them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LikelyMatchIT {
  private final SampleRegister sample = new SampleRegister();
  private final Receipt arrest =
      sample.submit(
          sample.recorder, "ARR", SampleRegister.arrestOf("María José", "Muñoz Villaseñor"));

  @AfterAll
  void close() {
    sample.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "María José Muñoz Villaseñor",
        "maria jose munoz villasenor",
        "MARIA JOSE MUNIOZ VILLASEÑOR",
        "Villaseñor Muñoz María José",
        "María Muñoz Villaseñor",
        "María José Muñoz de Villaseñor",
        "Maria Jose Muños Villasenior"
      })
  void name_that_is_nearly_the_same_is_pointed_out(String name) {
    assertThat(near(sample.recorder, name))
        .extracting(LikelyMatch::folio)
        .containsExactly(arrest.folio().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"María", "María José", "Pedro Muñoz Ortega", "Villa", "-", "''; drop"})
  void name_that_is_another_is_not(String name) {
    assertThat(near(sample.recorder, name)).isEmpty();
  }

  @Test
  void person_out_of_scope_is_a_folio() {
    Account outside = sample.register.account("Olga Capturista", "SEMAR", Role.RECORDER);
    assertThat(near(outside, "María José Muñoz Villaseñor"))
        .singleElement()
        .satisfies(
            match -> {
              assertThat(match.folio()).isEqualTo(arrest.folio().text());
              assertThat(match.headline()).isEmpty();
              assertThat(match.person()).isEmpty();
            });
  }

  private List<LikelyMatch> near(Account viewer, String name) {
    return sample.register.inTransaction(
        entities ->
            new IdentityStore(entities, SampleRegister.permits(), SampleRegister.kinds())
                .likelyMatches(
                    name,
                    Optional.of(SampleRegister.NOW),
                    UUID.randomUUID(),
                    Viewer.of(viewer),
                    10));
  }
}
