package org.garante.domain.review.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.operation.SampleOperation;
import org.garante.domain.review.Office;
import org.garante.domain.review.reading.SampleService.Sample;
import org.junit.jupiter.api.Test;

class SampleServiceTest {
  private static final LocalDate DAY = LocalDate.parse("2025-06-05");

  private final Office office = new Office();

  @Test
  void same_seed_draws_the_same_records_in_the_same_order() {
    arrests(12);
    Sample first = draw("semilla", 6);
    assertThat(first.drawn()).hasSize(6);
    assertThat(first.population()).isEqualTo(12);
    assertThat(ids(draw("semilla", 6))).isEqualTo(ids(first));
    assertThat(ids(draw("otra", 6))).isNotEqualTo(ids(first));
  }

  @Test
  void greater_sample_begins_with_the_smaller() {
    arrests(12);
    assertThat(ids(draw("semilla", 8)).subList(0, 4)).isEqualTo(ids(draw("semilla", 4)));
  }

  @Test
  void anyone_with_the_seed_and_the_ids_can_repeat_the_draw() {
    List<UUID> population = arrests(12);
    List<UUID> expected =
        population.stream()
            .sorted(Comparator.comparing(id -> sha256("semilla\0" + id)))
            .limit(5)
            .toList();
    assertThat(ids(draw("semilla", 5))).isEqualTo(expected);
  }

  @Test
  void no_more_is_drawn_than_there_is_nor_more_than_two_hundred() {
    for (int i = 0; i < 201; i++) {
      operation();
    }
    Sample most =
        office.as(
            office.auditor,
            o -> o.sampling.draw("semilla", 1000, Optional.empty(), DAY, DAY, Optional.empty()));
    assertThat(most.population()).isEqualTo(201);
    assertThat(most.drawn()).hasSize(200);
    arrests(2);
    assertThat(draw("semilla", 10).drawn()).hasSize(2);
  }

  @Test
  void days_are_the_capitals_first_and_last_included() {
    office.clock.set(Instant.parse("2025-06-05T05:59:59Z"));
    operation();
    office.clock.set(Instant.parse("2025-06-05T06:00:00Z"));
    UUID first = operation();
    office.clock.set(Instant.parse("2025-06-06T05:59:59Z"));
    UUID last = operation();
    office.clock.set(Instant.parse("2025-06-06T06:00:00Z"));
    operation();
    Sample sample =
        office.as(
            office.auditor,
            o -> o.sampling.draw("semilla", 10, Optional.empty(), DAY, DAY, Optional.empty()));
    assertThat(ids(sample)).containsExactlyInAnyOrder(first, last);
  }

  @Test
  void only_the_kind_asked_for_is_drawn() {
    List<UUID> arrests = arrests(2);
    operation();
    assertThat(ids(draw("semilla", 10))).containsExactlyInAnyOrderElementsOf(arrests);
  }

  @Test
  void draw_is_entered_with_its_parameters() {
    arrests(2);
    draw("semilla", 1);
    assertThat(office.lastEntry().action()).isEqualTo(LedgerAction.SAMPLE);
    assertThat(office.lastEntry().object()).contains("ARR");
    assertThat(office.ledger.openings(office.lastEntry().id()))
        .singleElement()
        .satisfies(
            opening -> assertThat(opening.value()).contains("\"semilla|1|2025-06-05|2025-06-05\""));
  }

  @Test
  void empty_population_draws_nothing() {
    Sample sample = draw("semilla", 10);
    assertThat(sample.population()).isZero();
    assertThat(sample.drawn()).isEmpty();
  }

  private Sample draw(String seed, int size) {
    return office.as(
        office.auditor,
        o -> o.sampling.draw(seed, size, Optional.of("ARR"), DAY, DAY, Optional.empty()));
  }

  private List<UUID> arrests(int number) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      ids.add(office.arrest().record());
    }
    return ids;
  }

  private UUID operation() {
    return office.submit(office.recorder, "OPE", new SampleOperation().form()).record();
  }

  private static List<UUID> ids(Sample sample) {
    return sample.drawn().stream().map(RecordRow::id).toList();
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
