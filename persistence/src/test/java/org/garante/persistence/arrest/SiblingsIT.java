package org.garante.persistence.arrest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.SiblingRow;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.domain.review.reading.RecordRow;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who else was arrested, and all that is about one person, on a real database. */
class SiblingsIT {
  private final SampleRegister sample = new SampleRegister();
  private final Account stranger = sample.register.account("Omar", "SEMAR", Role.RECORDER);

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void arrests_of_the_same_agency_time_and_place_are_siblings_and_others_are_not() {
    Receipt one = sample.submit(sample.recorder, "ARR", SampleRegister.arrestOf("Ana", "Uno"));
    Receipt two = sample.submit(sample.recorder, "ARR", SampleRegister.arrestOf("Eva", "Dos"));
    ArrestForm later = SampleRegister.arrestOf("Ida", "Tres");
    later.instant.setTime("13:59");
    sample.submit(sample.recorder, "ARR", later);
    assertThat(siblings(sample.recorder, one))
        .extracting(SiblingRow::folio)
        .containsExactly(two.folio().text());
    assertThat(siblings(stranger, one)).isEmpty();
    assertThat(siblings(sample.auditor, two))
        .extracting(SiblingRow::folio)
        .containsExactly(one.folio().text());
  }

  @Test
  void search_for_a_pseudonym_finds_all_about_the_person_within_sight() {
    Receipt arrest = sample.approvedArrest();
    Receipt transfer =
        sample.submit(sample.recorder, "TRA", SampleRegister.transfer(arrest.record()));
    sample.submit(sample.recorder, "ARR", SampleRegister.arrestOf("Otra", "Persona"));
    String code = list(sample.recorder, arrest.folio().text()).get(0).pseudonyms().get(0);
    assertThat(list(sample.recorder, code.toLowerCase(Locale.ROOT)))
        .extracting(RecordRow::folio)
        .containsExactlyInAnyOrder(arrest.folio().text(), transfer.folio().text());
    assertThat(list(stranger, code)).isEmpty();
    assertThat(list(sample.auditor, code.replace("-", ""))).hasSize(2);
  }

  private List<SiblingRow> siblings(Account by, Receipt of) {
    return sample.register.as(by, s -> s.siblings.of(of.submission()));
  }

  private List<RecordRow> list(Account by, String words) {
    RecordFilter all = RecordFilter.all();
    RecordFilter filter =
        new RecordFilter(
            all.kind(),
            all.agency(),
            all.state(),
            all.from(),
            all.to(),
            words,
            "",
            all.ids(),
            all.order());
    return sample
        .register
        .as(by, s -> s.lists.list(filter, Optional.empty(), Optional.empty(), 50, ""))
        .rows();
  }
}
