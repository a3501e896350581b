package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.garante.domain.access.Role;
import org.garante.domain.oversight.OversightNoteForm;
import org.garante.domain.oversight.OversightReplyForm;
import org.garante.domain.oversight.SampleNote;
import org.junit.jupiter.api.Test;

/** An oversight note is answered by the agency it addresses. */
class ReplyIT extends DeployedTest {
  private final String agency = Agencies.police();
  private final Staff recorder = Staff.of(Role.RECORDER, agency);
  private final Visitor visitor = recorder.signIn();

  @Test
  void only_the_agency_a_note_addresses_can_answer_it() {
    Work.Entered ours = noteTo(agency);
    Work.Entered theirs = noteTo(Agencies.police());
    OversightReplyForm form = SampleNote.reply();
    form.note = ours.record().toString();
    UUID draft = Work.draft(recorder, "REP", form);
    Seen ready = visitor.open("/drafts/check?draft=" + draft);

    name(draft, ours, theirs);
    Seen refused = visitor.pressed(ready, "send:submit", Map.of());

    assertThat(refused.path()).startsWith("/drafts/form");
    assertThat(Sql.number("select count(*) from submission where draft_id = ?", draft)).isZero();
    assertThat(check(draft, "es").offers("send:submit")).isFalse();
    assertThat(check(draft, "es").errors())
        .contains(theirs.folio())
        .contains("Solo puede responder la institución a la que se dirige");
    assertThat(check(draft, "en").errors())
        .contains(theirs.folio())
        .contains("Only the agency it addresses can answer it");

    name(draft, theirs, ours);
    assertThat(Work.submit(visitor, draft).folio()).startsWith("GAR-REP-");
  }

  private static Work.Entered noteTo(String addressed) {
    Staff auditor = Staff.of(Role.AUDITOR, "SABG");
    OversightNoteForm form = SampleNote.form();
    form.concerns = List.of();
    form.addressedAgency = addressed;
    Work.Entered note = Work.submitted(auditor.signIn(), auditor, "NOT", form);
    Work.approve(Staff.of(Role.OBSERVER, "MNPT").signIn(), note.submission());
    return note;
  }

  private Seen check(UUID draft, String language) {
    visitor.open("/language?to=" + language + "&back=%2F");
    return visitor.open("/drafts/check?draft=" + draft);
  }

  /** Names another note in the draft than before, as the form's script would. */
  private void name(UUID draft, Work.Entered before, Work.Entered now) {
    assertThat(
            visitor
                .json(
                    "PATCH",
                    "/api/drafts/" + draft,
                    Json.createObjectBuilder()
                        .add("path", "note")
                        .add("value", now.record().toString())
                        .add("was", before.record().toString())
                        .build())
                .statusCode())
        .isEqualTo(200);
  }
}
