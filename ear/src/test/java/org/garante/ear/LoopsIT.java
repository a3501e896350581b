package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.garante.domain.access.Role;
import org.garante.domain.oversight.OversightNoteForm;
import org.garante.domain.oversight.OversightReplyForm;
import org.garante.domain.oversight.SampleNote;
import org.junit.jupiter.api.Test;

/** What waits for somebody is on their home, in the bar and on a list, until they have done it. */
class LoopsIT extends DeployedTest {
  private final String agency = Agencies.police();
  private final Staff recorder = Staff.of(Role.RECORDER, agency);
  private final Staff supervisor = Staff.of(Role.SUPERVISOR, agency);
  private final Staff auditor = Staff.of(Role.AUDITOR, "SABG");

  @Test
  void note_waits_for_the_agency_and_its_reply_for_the_author_in_both_languages() {
    OversightNoteForm form = SampleNote.form();
    form.concerns = List.of();
    form.addressedAgency = agency;
    form.replyDue = "30/11/2026";
    Work.Entered note = Work.submitted(auditor.signIn(), auditor, "NOT", form);
    Work.approve(Staff.of(Role.OBSERVER, "MNPT").signIn(), note.submission());

    assertThat(words(recorder, "es", "/"))
        .contains("observaciones por responder", note.folio(), "vencida hace");
    assertThat(words(recorder, "en", "/")).contains("notes to answer", "overdue");
    assertThat(words(supervisor, "es", "/")).contains("observaciones por responder");
    assertThat(words(recorder, "es", "/notes")).contains(note.folio(), "Responde");
    assertThat(words(auditor, "es", "/notes?show=OVERDUE")).contains("Vencidas");
    assertThat(words(auditor, "en", "/")).contains("notes overdue");

    OversightReplyForm reply = SampleNote.reply();
    reply.note = note.record().toString();
    Work.Entered sent = Work.submitted(recorder.signIn(), recorder, "REP", reply);
    assertThat(words(supervisor, "es", "/")).contains("respuestas por aprobar");
    Work.approve(supervisor.signIn(), sent.submission());

    assertThat(words(auditor, "es", "/")).contains("respuestas recibidas");
    assertThat(words(auditor, "es", "/notes?show=RECEIVED"))
        .contains("Sin leer", sent.folio(), reply.text);
    assertThat(words(auditor, "en", "/record?folio=" + note.folio()))
        .contains("Answered by", reply.text);
    assertThat(words(auditor, "es", "/notes?show=RECEIVED")).doesNotContain(sent.folio());
    assertThat(words(recorder, "es", "/")).doesNotContain("observaciones por responder");
  }

  @Test
  void record_says_who_it_is_about_and_begins_what_follows_from_it() {
    Work.Entered arrest = Work.approved(agency);
    String pseudonym =
        Sql.text(
            """
            select p.pseudonym from submission_person sp join person p on p.id = sp.person_id
            where sp.submission_id = ?
            """,
            arrest.submission());
    Visitor visitor = recorder.signIn();
    Seen page = visitor.open("/record?folio=" + arrest.folio());
    assertThat(page.words()).contains(pseudonym);
    assertThat(visitor.open("/records?q=" + pseudonym).words()).contains(arrest.folio());
    Seen draft = visitor.pressed(page, "follow:each:0:begin", Map.of());
    assertThat(draft.path()).startsWith("/drafts/form");
    assertThat(Work.answer(draft.parameter("draft"), "arrest"))
        .isEqualTo(arrest.record().toString());
  }

  @Test
  void queue_is_filtered_by_findings_and_age() {
    Work.Entered arrest = Work.submitted(recorder.signIn(), recorder, "ARR", Work.arrest(agency));
    assertThat(words(supervisor, "es", "/queue?found=NOTHING")).contains(arrest.folio());
    assertThat(words(supervisor, "es", "/queue?found=SOMETHING"))
        .doesNotContain(arrest.folio())
        .contains("cumple con el filtro");
    assertThat(words(supervisor, "en", "/queue?days=1")).doesNotContain(arrest.folio());
  }

  @Test
  void oversight_follows_up_what_stands_on_no_other_list() {
    assertThat(words(auditor, "es", "/pending")).contains("Borradores sin enviar");
    assertThat(words(auditor, "en", "/pending?matter=UNNUMBERED")).contains("register number");
  }

  private static String words(Staff who, String language, String address) {
    Visitor visitor = who.signIn();
    visitor.open("/language?to=" + language + "&back=%2F");
    return visitor.open(address).words();
  }
}
