package org.garante.domain.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.garante.domain.review.Outline;
import org.garante.domain.review.Urgency;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.rule.Checks;
import org.garante.domain.review.rule.Circumstances.Known;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Link;
import org.garante.domain.review.rule.SampleCircumstances;
import org.junit.jupiter.api.Test;

class OversightKindsTest {
  private static final UUID PERSON = UUID.randomUUID();
  private static final Known ARREST =
      SampleCircumstances.about(
          PERSON, SampleCircumstances.known(SampleNote.ARREST, "ARR", Map.of()));
  private static final Known NOTE =
      SampleCircumstances.ownedBy(
          "MNPT",
          SampleCircumstances.known(SampleNote.NOTE, "NOT", Map.of("addressedAgency", "GN")));

  private final OversightNoteKind notes = new OversightNoteKind();
  private final OversightReplyKind replies = new OversightReplyKind();
  private final OversightNoteForm note = SampleNote.form();
  private final SampleCircumstances circumstances =
      new SampleCircumstances().with(ARREST).with(NOTE);

  @Test
  void nothing_is_found_against_a_complete_note_and_reply() {
    assertThat(Checks.all(notes, note, circumstances)).isEmpty();
    assertThat(Checks.all(replies, SampleNote.reply(), circumstances)).isEmpty();
  }

  @Test
  void a_note_is_oversights_and_shared_once_approved() {
    assertThat(notes.isOversight()).isTrue();
    assertThat(notes.isCorrespondence()).isTrue();
    assertThat(notes.isSharedOnceApproved()).isTrue();
  }

  @Test
  void a_reply_is_an_agencys_and_read_by_oversight_without_unmasking() {
    assertThat(replies.isOversight()).isFalse();
    assertThat(replies.isCorrespondence()).isTrue();
    assertThat(replies.isSharedOnceApproved()).isFalse();
  }

  @Test
  void the_agency_addressed_sees_a_note_that_is_not_confidential() {
    assertThat(outline().scope()).containsExactly("GN");
  }

  @Test
  void nobody_else_sees_a_note_that_is_confidential_or_does_not_say() {
    note.confidential = YesNo.YES;
    assertThat(outline().scope()).isEmpty();
    note.confidential = null;
    assertThat(outline().scope()).isEmpty();
  }

  @Test
  void a_note_names_the_agency_the_records_and_the_persons_concerned() {
    Outline outline = outline();
    assertThat(outline.headline()).isEqualTo("GN · GAR-ARR-2025-GN-000001-00");
    assertThat(outline.persons()).containsExactly(PERSON);
    assertThat(outline.links()).containsExactly(new Link("concerns", SampleNote.ARREST));
    assertThat(outline.urgency()).isEqualTo(Urgency.PERSON);
    assertThat(outline.identity()).contains("certificado");
    assertThat(outline.facts()).doesNotContain("certificado");
    note.concerns = List.of(SampleNote.ARREST.toString(), SampleNote.NOTE.toString());
    assertThat(outline().headline()).isEqualTo("GN · GAR-ARR-2025-GN-000001-00 +1");
    note.concerns = List.of();
    assertThat(outline().headline()).isEqualTo("GN");
  }

  @Test
  void I15_a_note_to_an_agency_that_ended_is_flagged() {
    note.addressedAgency = "PF";
    assertThat(Checks.found(notes, OversightRules.NOTE_I15, note, circumstances))
        .containsExactly("agencyInactive@addressedAgency");
    note.addressedAgency = "GN";
    assertThat(Checks.found(notes, OversightRules.NOTE_I15, note, circumstances)).isEmpty();
  }

  @Test
  void only_the_agency_a_note_addresses_can_reply() {
    assertThat(Checks.all(replies, SampleNote.reply(), circumstances.ownedBy("FGR")))
        .containsExactly(
            Finding.refused("LINK", "note", "linkNotAddressed", "GAR-NOT-2025-GN-000001-00"));
  }

  @Test
  void the_owner_of_the_note_sees_the_reply() {
    Outline outline = replies.outline(SampleNote.reply(), circumstances);
    assertThat(outline.headline()).isEqualTo("GAR-NOT-2025-GN-000001-00 · GN");
    assertThat(outline.scope()).containsExactly("MNPT");
    assertThat(outline.links()).containsExactly(new Link("note", SampleNote.NOTE));
    assertThat(outline.identity()).isEqualTo("Se anexa el certificado");
  }

  @Test
  void a_reply_begins_blank() {
    assertThat(replies.outline(replies.blank(), circumstances).headline()).isEmpty();
  }

  private Outline outline() {
    notes.prepare(note, circumstances);
    return notes.outline(note, circumstances);
  }
}
