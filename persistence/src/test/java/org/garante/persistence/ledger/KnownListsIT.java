package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;
import org.garante.domain.ground.Capital;
import org.garante.domain.ledger.past.AskedPast;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.domain.review.reading.RecordRow;
import org.garante.domain.review.reading.SampleService;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists, searches and samples as they were known on a day. */
class KnownListsIT {
  private static final LocalDate DAY = SampleRegister.NOW.atZone(Capital.ZONE).toLocalDate();

  @TempDir private Path home;
  private PastRegister past;
  private SampleRegister sample;
  private Receipt first;
  private Receipt second;
  private Receipt third;
  private AskedPast then;

  @BeforeEach
  void submit() {
    past = new PastRegister(home);
    sample = past.sample;
    first = arrest();
    second = arrest();
    third = arrest();
    past.approve(first);
    past.approve(second);
    past.amend(second, "place.municipality", "02004", "02002");
    then = past.seal();
  }

  @AfterEach
  void close() {
    past.close();
  }

  @Test
  void list_has_the_rows_it_had_then() {
    for (Account account : List.of(sample.recorder, sample.auditor, sample.observer)) {
      assertThat(list(account, all(), Optional.of(then)))
          .isEqualTo(list(account, all(), Optional.empty()))
          .hasSize(3);
    }
    List<RecordRow> before = list(sample.observer, all(), Optional.empty());
    goOn();
    assertThat(list(sample.observer, all(), Optional.of(then))).isEqualTo(before);
    assertThat(list(sample.observer, all(), Optional.empty())).hasSize(4).isNotEqualTo(before);
  }

  @Test
  void list_of_a_state_is_of_those_that_were_in_it() {
    goOn();
    assertThat(folios(RecordFilter.State.APPROVED, Optional.of(then)))
        .containsExactlyInAnyOrder(folio(first), folio(second));
    assertThat(folios(RecordFilter.State.SUBMITTED, Optional.of(then)))
        .containsExactlyInAnyOrder(folio(second), folio(third));
    assertThat(folios(RecordFilter.State.CHANGING, Optional.of(then)))
        .containsExactly(folio(second));
    assertThat(folios(RecordFilter.State.ANNULLED, Optional.of(then))).isEmpty();
    AskedPast later = past.seal();
    assertThat(folios(RecordFilter.State.ANNULLED, Optional.of(later)))
        .isEqualTo(folios(RecordFilter.State.ANNULLED, Optional.empty()))
        .containsExactly(folio(first));
    assertThat(folios(RecordFilter.State.CHANGING, Optional.of(later)))
        .isEqualTo(folios(RecordFilter.State.CHANGING, Optional.empty()))
        .containsExactly(folio(third));
  }

  @Test
  void search_finds_by_what_was_said_then() {
    goOn();
    assertThat(list(sample.recorder, searching("tijuana"), Optional.of(then))).hasSize(3);
    assertThat(list(sample.recorder, searching("mexicali"), Optional.of(then))).isEmpty();
    assertThat(list(sample.recorder, searching("mexicali"), Optional.empty())).hasSize(1);
  }

  @Test
  void sample_of_a_past_is_drawn_again_the_same() {
    SampleService.Sample before = draw(Optional.empty());
    goOn();
    past.seal();
    SampleService.Sample again = draw(Optional.of(then));
    assertThat(again.population()).isEqualTo(before.population()).isEqualTo(3);
    assertThat(again.drawn()).isEqualTo(before.drawn());
    assertThat(again.past()).hasValueSatisfying(drawn -> assertThat(drawn.asked()).isEqualTo(then));
    assertThat(draw(Optional.empty()).drawn()).isNotEqualTo(before.drawn());
  }

  @Test
  void agency_in_whose_scope_it_came_since_is_not_shown_it_for_then() {
    Account stranger = sample.register.account("Karla", "SSPC", Role.RECORDER);
    assertThat(list(stranger, all(), Optional.empty())).isEmpty();
    past.approve(past.amend(first, "handedTo", "FGR", "SSPC"));
    AskedPast since = past.seal();
    assertThat(list(stranger, all(), Optional.of(since)))
        .isEqualTo(list(stranger, all(), Optional.empty()))
        .extracting(RecordRow::folio)
        .containsExactly(folio(first));
    assertThat(list(stranger, all(), Optional.of(then))).isEmpty();
    assertThat(list(sample.recorder2, all(), Optional.of(then)))
        .as("in scope then, but not any more")
        .extracting(RecordRow::folio)
        .containsExactlyInAnyOrder(folio(second), folio(third));
  }

  /** The amendment comes into force, one is annulled, one is about to be, another is new. */
  private void goOn() {
    sample.register.run(
        sample.supervisor,
        s -> s.decisions.approve(s.records.open(folio(second)).openSubmission().orElseThrow()));
    past.completeAnnulment(past.proposeAnnulment(first));
    past.approve(third);
    past.proposeAnnulment(third);
    arrest();
  }

  private Receipt arrest() {
    return sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
  }

  private static String folio(Receipt receipt) {
    return receipt.folio().text();
  }

  private SampleService.Sample draw(Optional<AskedPast> known) {
    return sample.register.as(
        sample.auditor, s -> s.samples.draw("semilla", 2, Optional.of("ARR"), DAY, DAY, known));
  }

  private List<String> folios(RecordFilter.State state, Optional<AskedPast> known) {
    RecordFilter all = all();
    RecordFilter filter =
        new RecordFilter(
            all.kind(),
            all.agency(),
            Optional.of(state),
            all.from(),
            all.to(),
            all.words(),
            all.identityWords(),
            all.ids(),
            all.order());
    return list(sample.recorder, filter, known).stream().map(RecordRow::folio).toList();
  }

  private List<RecordRow> list(Account account, RecordFilter filter, Optional<AskedPast> known) {
    return sample
        .register
        .as(account, s -> s.lists.list(filter, known, Optional.empty(), 10, ""))
        .rows();
  }

  private static RecordFilter searching(String words) {
    RecordFilter all = all();
    return new RecordFilter(
        all.kind(),
        all.agency(),
        all.state(),
        all.from(),
        all.to(),
        words,
        all.identityWords(),
        all.ids(),
        all.order());
  }

  private static RecordFilter all() {
    return RecordFilter.all();
  }
}
