package org.garante.persistence.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.oversight.NoteFilter;
import org.garante.domain.oversight.NoteRow;
import org.garante.domain.oversight.OversightReplyForm;
import org.garante.domain.oversight.SampleNote;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.YesNo;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose list a note and its reply stand on, on a real database. */
class NotesIT {
  private final SampleRegister sample = new SampleRegister();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void note_waits_on_the_list_of_the_agency_it_addresses_and_of_no_other() {
    Receipt note = note(YesNo.NO);
    NoteRow open = rows(sample.recorder, NoteFilter.OPEN).get(0);
    assertThat(open.folio()).isEqualTo(note.folio().text());
    assertThat(open.turn()).isEqualTo(NoteRow.Turn.ADDRESSEE);
    assertThat(open.daysLeft(sample.register.as(sample.recorder, s -> s.notes.today())))
        .contains(15L);
    assertThat(rows(sample.recorder2, NoteFilter.ALL)).isEmpty();
    assertThat(rows(sample.auditor2, NoteFilter.OPEN)).hasSize(1);
    assertThat(keptRight()).isTrue();
  }

  @Test
  void confidential_note_waits_for_no_answer() {
    note(YesNo.YES);
    assertThat(rows(sample.recorder, NoteFilter.ALL)).isEmpty();
    assertThat(rows(sample.auditor, NoteFilter.ALL)).isEmpty();
  }

  @Test
  void note_nobody_answered_in_its_term_is_overdue() {
    note(YesNo.NO);
    assertThat(rows(sample.observer, NoteFilter.OVERDUE)).isEmpty();
    sample.register.at(SampleRegister.NOW.plus(Duration.ofDays(16)));
    assertThat(rows(sample.observer, NoteFilter.OVERDUE)).hasSize(1);
    assertThat(rows(sample.recorder, NoteFilter.OVERDUE)).hasSize(1);
  }

  @Test
  void reply_comes_to_whoever_wrote_the_note_until_they_read_it() {
    Receipt note = note(YesNo.NO);
    Receipt reply = sample.submit(sample.recorder, "REP", replyTo(note));
    assertThat(rows(sample.recorder, NoteFilter.OPEN).get(0).turn())
        .isEqualTo(NoteRow.Turn.APPROVER);
    assertThat(rows(sample.auditor, NoteFilter.RECEIVED)).isEmpty();

    sample.approve(sample.supervisor, reply);
    assertThat(rows(sample.recorder, NoteFilter.OPEN)).isEmpty();
    assertThat(rows(sample.auditor2, NoteFilter.RECEIVED)).isEmpty();
    assertThat(rows(sample.auditor, NoteFilter.RECEIVED)).hasSize(1);
    NoteRow seen = of(sample.auditor, note.record()).orElseThrow();
    assertThat(seen.reply().orElseThrow().text()).isEqualTo(SampleNote.reply().text);
    assertThat(seen.turn()).isEqualTo(NoteRow.Turn.NOBODY);
    assertThat(rows(sample.auditor, NoteFilter.RECEIVED)).isEmpty();
    assertThat(of(sample.auditor, reply.record()).orElseThrow().folio())
        .isEqualTo(note.folio().text());
    assertThat(keptRight()).isTrue();
  }

  @Test
  void reply_is_opened_before_it_is_shown_beside_its_note() {
    Receipt note = note(YesNo.NO);
    Receipt reply = sample.submit(sample.recorder, "REP", replyTo(note));
    sample.approve(sample.supervisor, reply);
    of(sample.auditor, note.record());
    assertThat(
            sample.register.count(
                "select count(*) from ledger_entry where action = 'OPEN' and submission_id = '%s'"
                    .formatted(reply.submission())))
        .isEqualTo(1);
  }

  @Test
  void annulled_reply_leaves_the_note_open_again() {
    Receipt note = note(YesNo.NO);
    Receipt reply = sample.submit(sample.recorder, "REP", replyTo(note));
    sample.approve(sample.supervisor, reply);
    UUID act =
        sample.register.as(sample.recorder, s -> s.annul(reply.record(), "Se respondió a otra"));
    sample.register.run(sample.supervisor, s -> s.sign(act));
    sample.register.run(sample.auditor2, s -> s.sign(act));
    assertThat(rows(sample.recorder, NoteFilter.OPEN)).hasSize(1);
    assertThat(rows(sample.auditor, NoteFilter.RECEIVED)).isEmpty();
    assertThat(keptRight()).isTrue();
  }

  @Test
  void pages_of_notes_show_each_once() {
    UUID arrest = sample.approvedArrest().record();
    for (int i = 0; i < 30; i++) {
      sample.approved(
          sample.auditor, sample.observer, "NOT", SampleRegister.note(arrest, YesNo.NO));
    }
    for (NoteFilter filter : List.of(NoteFilter.OPEN, NoteFilter.ALL)) {
      var first = sample.register.as(sample.recorder, s -> s.notes.list(filter, Optional.empty()));
      var second = sample.register.as(sample.recorder, s -> s.notes.list(filter, first.next()));
      assertThat(first.rows()).hasSize(25);
      assertThat(second.rows()).hasSize(5).doesNotContainAnyElementsOf(first.rows());
      assertThat(second.next()).isEmpty();
    }
  }

  private Receipt note(YesNo confidential) {
    UUID arrest = sample.approvedArrest().record();
    return sample.approved(
        sample.auditor, sample.observer, "NOT", SampleRegister.note(arrest, confidential));
  }

  private static OversightReplyForm replyTo(Receipt note) {
    OversightReplyForm form = SampleNote.reply();
    form.note = note.record().toString();
    return form;
  }

  private List<NoteRow> rows(Account by, NoteFilter filter) {
    return sample.register.as(by, s -> s.notes.list(filter, Optional.empty())).rows();
  }

  private Optional<NoteRow> of(Account by, UUID record) {
    return sample.register.as(by, s -> s.notes.of(record));
  }

  /** Whether what is kept is what it is kept from. */
  private boolean keptRight() {
    return sample.register.count(
            """
            select count(*) from (
              (table correspondence except table correspondence_due)
              union all (table correspondence_due except table correspondence)) d
            """)
        == 0;
  }
}
