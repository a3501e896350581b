package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.garante.domain.access.Account;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.domain.review.reading.RecordRow;
import org.garante.domain.text.ReasonRequired;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search by folio, by facts and by names, in a register of one arrest and one operation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {
  private final SampleRegister sample = new SampleRegister();
  private final Receipt arrest = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
  private final Receipt operation =
      sample.submit(sample.recorder, "OPE", SampleRegister.operation());

  @AfterAll
  void close() {
    sample.close();
  }

  @ParameterizedTest
  @CsvSource({
    "tijuana, 1",
    "TIJUANA, 1",
    "portacion, 1",
    "arma de fuego, 1",
    "RND-1, 1",
    "sonora, 0"
  })
  void facts_are_found_without_accents_and_case(String words, int found) {
    assertThat(searched(sample.recorder, words, "", "")).hasSize(found);
  }

  @Test
  void record_is_found_by_its_folio_or_a_part_of_it() {
    assertThat(searched(sample.recorder, arrest.folio().text(), "", ""))
        .extracting(RecordRow::id)
        .containsExactly(arrest.record());
    assertThat(searched(sample.recorder, "ope-2025-gn", "", ""))
        .extracting(RecordRow::id)
        .containsExactly(operation.record());
  }

  @Test
  void percent_and_underscore_are_letters_like_others_when_searched_for() {
    assertThat(searched(sample.recorder, "%", "", "")).isEmpty();
    assertThat(searched(sample.recorder, "GAR_ARR", "", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-tijuana, 1",
    "-sonora, 0",
    "arma -fuego, 1",
    "sonora or tijuana, 0",
    "'\"fuego arma\"', 1",
    "tijuana & arma, 1",
    "'!tijuana', 1",
    "'tijuana:*', 1"
  })
  void signs_are_text_and_command_nothing(String words, int found) {
    assertThat(searched(sample.recorder, words, "", "")).hasSize(found);
    assertThat(searched(sample.observer, "", "-Zutano", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Ana Prueba, 1",
    "prueba uno, 1",
    "Pruevas, 0",
    "Ana Prueva Uno, 1",
    "Calle Primera, 1",
    "Zutano, 0"
  })
  void names_and_free_text_are_found_even_if_misspelt(String names, int found) {
    assertThat(searched(sample.recorder, "", names, "")).hasSize(found);
  }

  @Test
  void names_are_not_found_by_a_search_of_facts() {
    assertThat(searched(sample.recorder, "Prueba", "", "")).isEmpty();
    assertThat(searched(sample.recorder, "Calle Primera", "", "")).isEmpty();
  }

  @Test
  void auditors_search_by_name_is_an_unmasking_and_needs_a_reason() {
    assertThatThrownBy(() -> searched(sample.auditor, "", "Prueba", " "))
        .isInstanceOf(ReasonRequired.class);
    assertThat(searched(sample.auditor, "", "Prueba", "Queja 12/2025"))
        .singleElement()
        .satisfies(row -> assertThat(row.identityHeadline()).isEmpty())
        .satisfies(row -> assertThat(row.pseudonyms()).hasSize(1));
    assertThat(sample.register.count("select count(*) from ledger_entry where action = 'UNMASK'"))
        .isOne();
  }

  private List<RecordRow> searched(Account by, String words, String names, String reason) {
    return sample
        .register
        .as(
            by,
            s -> s.lists.list(filter(words, names), Optional.empty(), Optional.empty(), 10, reason))
        .rows();
  }

  private static RecordFilter filter(String words, String names) {
    RecordFilter all = RecordFilter.all();
    return new RecordFilter(
        all.kind(),
        all.agency(),
        all.state(),
        all.from(),
        all.to(),
        words,
        names,
        all.ids(),
        all.order());
  }
}
