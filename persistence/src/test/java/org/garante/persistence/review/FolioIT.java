package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.review.NotSubmittable;
import org.garante.domain.review.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Folios count without gaps, within kind, agency and year, whoever submits at the same time. */
class FolioIT {
  private final SampleRegister sample = new SampleRegister();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void twenty_who_submit_at_once_leave_no_gap_and_no_double() throws Exception {
    List<Callable<Receipt>> submits = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      UUID draft =
          sample.register.as(sample.recorder, s -> s.drafts.start("ARR", SampleRegister.arrest()));
      submits.add(() -> sample.register.as(sample.recorder, s -> s.submissions.submit(draft)));
    }
    List<Long> numbers = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try {
      for (Future<Receipt> receipt : threads.invokeAll(submits)) {
        numbers.add(receipt.get().folio().sequence());
      }
    } finally {
      threads.shutdown();
    }
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
  }

  @Test
  void refused_submission_takes_no_number() {
    ArrestForm refused = SampleRegister.arrest();
    refused.arrestingAgency = "";
    assertThatThrownBy(() -> sample.submit(sample.recorder, "ARR", refused))
        .isInstanceOf(NotSubmittable.class);
    assertThat(sequence(sample.submit(sample.recorder, "ARR", SampleRegister.arrest()))).isOne();
  }

  @Test
  void each_kind_agency_and_year_counts_for_itself() {
    assertThat(sequence(sample.submit(sample.recorder, "ARR", SampleRegister.arrest()))).isOne();
    assertThat(sequence(sample.submit(sample.recorder, "OPE", SampleRegister.operation()))).isOne();
    assertThat(sequence(sample.submit(sample.recorder2, "ARR", SampleRegister.arrest()))).isOne();
    assertThat(sequence(sample.submit(sample.recorder, "ARR", SampleRegister.arrest())))
        .isEqualTo(2);
  }

  @Test
  void year_is_the_capitals_at_the_first_submission() {
    sample.register.at(Instant.parse("2026-01-01T05:59:59Z"));
    Receipt last = sample.submit(sample.recorder, "OPE", SampleRegister.operation());
    sample.register.at(Instant.parse("2026-01-01T06:00:00Z"));
    Receipt first = sample.submit(sample.recorder, "OPE", SampleRegister.operation());
    assertThat(last.folio().text()).startsWith("GAR-OPE-2025-GN-000001-");
    assertThat(first.folio().text()).startsWith("GAR-OPE-2026-GN-000001-");
  }

  @Test
  void folio_stays_over_amendments() {
    Receipt first = sample.approvedArrest();
    UUID draft =
        sample.register.as(
            sample.recorder, s -> s.drafts.amend(first.record(), "Se corrige un dato"));
    Receipt second = sample.register.as(sample.recorder, s -> s.submissions.submit(draft));
    assertThat(second.folio()).isEqualTo(first.folio());
    assertThat(sequence(sample.submit(sample.recorder, "ARR", SampleRegister.arrest())))
        .isEqualTo(2);
  }

  private static long sequence(Receipt receipt) {
    return receipt.folio().sequence();
  }
}
