package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.garante.domain.access.Account;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.oversight.OversightNoteForm;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.YesNo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements the steps of a record take: few, and as many whatever stands in it. */
class StepStatementsIT {
  private static final int SUBMIT = 24;
  private static final int AFTER_THE_FOLIO = 10;
  private static final int APPROVE = 22;
  private static final int BULK = 25;

  private final SampleRegister sample = new SampleRegister();

  @BeforeEach
  void begin() {
    sample.approvedArrest();
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void submitting_takes_few_statements() {
    assertThat(submitting(sample.recorder, "ARR", SampleRegister.arrest()))
        .hasSizeLessThanOrEqualTo(SUBMIT);
  }

  @Test
  void folio_is_taken_once_everything_is_judged_and_little_is_left_to_write() {
    List<String> statements = submitting(sample.recorder, "ARR", SampleRegister.arrest());
    int taken =
        IntStream.range(0, statements.size())
            .filter(i -> statements.get(i).contains("folio_counter"))
            .findFirst()
            .orElseThrow();
    assertThat(statements.subList(taken + 1, statements.size()))
        .hasSizeLessThanOrEqualTo(AFTER_THE_FOLIO)
        .noneMatch(statement -> statement.startsWith("select"));
  }

  @Test
  void submitting_takes_no_more_statements_for_more_findings_and_rows() {
    List<String> plain = submitting(sample.recorder, "ARR", SampleRegister.arrest());
    ArrestForm form = SampleRegister.arrest();
    form.getMissing().put("handedAt", Missing.UNKNOWN);
    form.handedAt = new Moment();
    form.rndRegisteredAt = SampleArrest.moment("05/06/2025", "14:59");
    form.officers.add(SampleArrest.officer("Oficial Dos", "FGR"));
    form.officers.add(SampleArrest.officer("Oficial Tres", "SEMAR"));
    form.offences.add("Posesión de cartuchos");
    List<String> full = submitting(sample.recorder, "ARR", form);
    assertThat(
            sample.register.count(
                "select count(*) from finding f where f.submission_id ="
                    + " (select id from submission order by ctid desc limit 1)"))
        .isGreaterThanOrEqualTo(1);
    assertThat(full).hasSizeLessThanOrEqualTo(plain.size());
  }

  @Test
  void submitting_takes_no_more_statements_for_more_links() {
    List<UUID> arrests = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      arrests.add(sample.submit(sample.recorder, "ARR", SampleRegister.arrest()).record());
    }
    List<String> naming =
        submitting(sample.auditor, "NOT", SampleRegister.note(arrests.get(0), YesNo.NO));
    OversightNoteForm form = SampleRegister.note(arrests.get(0), YesNo.NO);
    form.concerns = new ArrayList<>(arrests.stream().map(UUID::toString).toList());
    assertThat(submitting(sample.auditor, "NOT", form)).hasSizeLessThanOrEqualTo(naming.size());
  }

  @Test
  void submitting_takes_no_more_statements_for_more_earlier_submissions() {
    Receipt first = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    List<Integer> counts = new ArrayList<>();
    UUID waiting = first.submission();
    for (int i = 0; i < 4; i++) {
      UUID returned = waiting;
      sample.register.run(
          sample.supervisor, s -> s.decisions.sendBack(returned, "Falta la hora de entrega"));
      UUID draft =
          sample.register.as(sample.recorder, s -> s.work.ownWork()).returned().get(0).id();
      counts.add(
          sample.register.statements(sample.recorder, s -> s.submissions.submit(draft)).size());
      waiting = sample.register.as(sample.recorder, s -> s.submissions.submit(draft)).submission();
    }
    assertThat(counts.get(3)).isLessThanOrEqualTo(counts.get(1));
  }

  @Test
  void approving_takes_few_statements() {
    UUID waiting = sample.submit(sample.recorder, "ARR", SampleRegister.arrest()).submission();
    assertThat(sample.register.statements(sample.supervisor, s -> s.decisions.approve(waiting)))
        .hasSizeLessThanOrEqualTo(APPROVE);
  }

  @Test
  void approving_many_takes_no_more_statements_than_approving_two() {
    List<UUID> two = opened(2);
    List<UUID> forty = opened(40);
    List<String> ofTwo = approvingAll(two);
    List<String> ofForty = approvingAll(forty);
    assertThat(ofForty).hasSizeLessThanOrEqualTo(ofTwo.size()).hasSizeLessThanOrEqualTo(BULK);
  }

  private List<UUID> opened(int number) {
    List<UUID> opened = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      ArrestForm form = SampleRegister.arrest();
      form.rndNumber = "RND-" + UUID.randomUUID();
      UUID waiting = sample.submit(sample.recorder, "ARR", form).submission();
      sample.register.run(sample.supervisor, s -> s.work.review(waiting));
      opened.add(waiting);
    }
    return opened;
  }

  private List<String> approvingAll(List<UUID> all) {
    return sample.register.statements(
        sample.supervisor, s -> assertThat(s.decisions.approveAll(all).left()).isEmpty());
  }

  /** The statements of submitting that. */
  private List<String> submitting(Account by, String kind, Form form) {
    UUID draft = sample.register.as(by, s -> s.drafts.start(kind, form));
    return sample.register.statements(by, s -> s.submissions.submit(draft));
  }
}
