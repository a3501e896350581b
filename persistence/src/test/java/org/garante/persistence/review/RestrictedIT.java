package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Sight;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.domain.review.reading.RecordRow;
import org.garante.domain.review.reading.RecordView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * RESTRICTED handling, always of a minor: its authors, the supervisors of its owner and observers
 * see it; an auditor by unmasking; everybody else folio and agency (domain.md 4.4).
 */
class RestrictedIT {
  private static final String FACTS = "Robo";
  private static final String NAME = "Niño Ejemplo";

  private final SampleRegister sample = new SampleRegister();
  private final Receipt receipt = sample.submit(sample.recorder, "ARR", minor());

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void author_supervisor_of_the_owner_and_observer_see_it() {
    assertThat(List.of(sample.recorder, sample.supervisor, sample.deputy, sample.observer))
        .allSatisfy(
            account -> {
              assertThat(open(account).sight()).isEqualTo(Sight.EVERYTHING);
              assertThat(row(account).folioOnly()).isFalse();
              assertThat(row(account).headline()).isNotEmpty();
            });
  }

  @Test
  void everybody_else_sees_folio_and_agency() {
    assertThat(List.of(sample.colleague, sample.recorder2, sample.supervisor2, sample.auditor))
        .allSatisfy(
            account -> {
              RecordView view = open(account);
              assertThat(view.sight().showsContent()).isFalse();
              assertThat(view.folio()).isEqualTo(receipt.folio().text());
              assertThat(view.ownerAgency()).isEqualTo("GN");
              assertThat(view.headline()).isEmpty();
              assertThat(view.answers().all()).isEmpty();
              assertThat(view.pseudonyms()).isEmpty();
              RecordRow row = row(account);
              assertThat(row.folioOnly()).isTrue();
              assertThat(row.headline() + row.identityHeadline()).isEmpty();
              assertThat(row.occurredAt()).isEmpty();
              assertThat(row.pseudonyms()).isEmpty();
            });
  }

  @Test
  void auditor_sees_it_for_an_hour_after_unmasking_for_a_reason() {
    sample.register.run(
        sample.auditor, s -> s.records.unmask(receipt.folio().text(), "Queja 12/2025"));
    assertThat(open(sample.auditor).sight().shows(FieldGroup.IDENTITY)).isTrue();
    assertThat(open(sample.auditor2).sight().showsContent()).isFalse();
    sample.register.at(SampleRegister.NOW.plus(Duration.ofHours(1)));
    assertThat(open(sample.auditor).sight().shows(FieldGroup.IDENTITY)).isTrue();
    sample.register.at(SampleRegister.NOW.plus(Duration.ofHours(1)).plusMillis(1));
    assertThat(open(sample.auditor).sight().showsContent()).isFalse();
  }

  @Test
  void whole_history_is_refused_to_an_auditor_who_has_not_unmasked() {
    assertThatThrownBy(
            () ->
                sample.register.as(
                    sample.auditor, s -> s.history.open(receipt.folio().text(), Optional.empty())))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void colleague_who_did_not_write_it_gets_at_its_content_by_no_draft() {
    assertThatThrownBy(
            () -> sample.register.as(sample.colleague, s -> s.drafts.another(receipt.record())))
        .isInstanceOf(NotPermitted.class);
    sample.register.run(
        sample.supervisor, s -> s.decisions.sendBack(receipt.submission(), "Falta la hora"));
    UUID returned =
        sample.register.as(sample.recorder, s -> s.work.ownWork()).returned().get(0).id();
    assertThatThrownBy(() -> sample.register.as(sample.colleague, s -> s.drafts.open(returned)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () -> sample.register.as(sample.colleague, s -> s.drafts.anotherLike(returned)))
        .isInstanceOf(NotPermitted.class);
    Receipt again = sample.register.as(sample.recorder, s -> s.submissions.submit(returned));
    sample.approve(sample.supervisor, again);
    assertThatThrownBy(
            () ->
                sample.register.as(
                    sample.colleague, s -> s.drafts.amend(receipt.record(), "Otro dato")))
        .isInstanceOf(NotPermitted.class);
    UUID amendment =
        sample.register.as(sample.recorder, s -> s.drafts.amend(receipt.record(), "Otro dato"));
    assertThat(amendment).isNotNull();
  }

  @Test
  void search_finds_it_for_those_who_see_it_only() {
    assertThat(found(sample.recorder, FACTS, "")).hasSize(1);
    assertThat(found(sample.supervisor, FACTS, "")).hasSize(1);
    assertThat(found(sample.observer, FACTS, "")).hasSize(1);
    assertThat(found(sample.recorder, "", NAME)).hasSize(1);
    assertThat(found(sample.supervisor, "", NAME)).hasSize(1);
    assertThat(found(sample.observer, "", NAME)).hasSize(1);
    for (Account other : List.of(sample.colleague, sample.recorder2, sample.auditor)) {
      assertThat(found(other, FACTS, "")).as(other.username()).isEmpty();
      assertThat(found(other, "", NAME)).as(other.username()).isEmpty();
    }
  }

  @Test
  void folio_finds_it_for_everybody_in_scope() {
    assertThat(found(sample.colleague, receipt.folio().text(), "")).hasSize(1);
  }

  @Test
  void restriction_is_not_lifted_by_a_later_content() {
    sample.approve(sample.supervisor, receipt);
    UUID draft =
        sample.register.as(
            sample.recorder, s -> s.drafts.amend(receipt.record(), "Se corrige la edad"));
    sample.register.as(
        sample.recorder,
        s ->
            s.drafts.answer(
                draft,
                org.garante.domain.review.form.FieldPath.of("person.age"),
                jakarta.json.Json.createValue("21"),
                jakarta.json.Json.createValue("16")));
    Receipt adult = sample.register.as(sample.recorder, s -> s.submissions.submit(draft));
    sample.approve(sample.supervisor, adult);
    assertThat(open(sample.colleague).sight().showsContent()).isFalse();
  }

  private static ArrestForm minor() {
    ArrestForm form = SampleRegister.arrestOf("Niño", "Ejemplo");
    form.person.age = "16";
    form.offences = new java.util.ArrayList<>(List.of(FACTS));
    return form;
  }

  private RecordView open(Account account) {
    return sample.register.as(account, s -> s.records.open(receipt.folio().text()));
  }

  private RecordRow row(Account account) {
    List<RecordRow> rows = list(account, RecordFilter.all());
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private List<RecordRow> found(Account account, String words, String names) {
    RecordFilter all = RecordFilter.all();
    return list(
        account,
        new RecordFilter(
            all.kind(),
            all.agency(),
            all.state(),
            all.from(),
            all.to(),
            words,
            names,
            all.ids(),
            all.order()));
  }

  private List<RecordRow> list(Account account, RecordFilter filter) {
    return sample
        .register
        .as(
            account,
            s -> s.lists.list(filter, Optional.empty(), Optional.empty(), 10, "Queja 12/2025"))
        .rows();
  }
}
