package org.garante.domain.review.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.garante.domain.oversight.OversightNoteForm;
import org.garante.domain.oversight.OversightNoteKind;
import org.garante.domain.oversight.SampleNote;
import org.garante.domain.review.Office;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.form.Answers;
import org.garante.domain.transfer.SampleTransfer;
import org.garante.domain.transfer.TransferForm;
import org.garante.domain.transfer.TransferKind;
import org.junit.jupiter.api.Test;

class LinkRuleTest {
  private final TransferKind kind = new TransferKind();
  private final TransferForm form = new SampleTransfer().form();
  private final SampleCircumstances circumstances = new SampleCircumstances();

  @Test
  void a_record_that_is_not_in_the_register_cannot_be_named() {
    assertThat(check()).containsExactly(Finding.refused("LINK", "arrest", "linkUnknown"));
  }

  @Test
  void a_record_of_another_kind_cannot_be_named() {
    circumstances.with(SampleCircumstances.known(SampleTransfer.ARREST, "OPE", Map.of()));
    assertThat(check())
        .containsExactly(
            Finding.refused("LINK", "arrest", "linkKind", "GAR-OPE-2025-GN-000001-00"));
  }

  @Test
  void naming_an_annulled_record_is_flagged() {
    circumstances.with(
        SampleCircumstances.annulled(
            SampleCircumstances.known(SampleTransfer.ARREST, "ARR", Map.of())));
    assertThat(check())
        .containsExactly(
            Finding.flagged("LINK", "arrest", "linkAnnulled", "GAR-ARR-2025-GN-000001-00"));
  }

  @Test
  void a_question_open_to_any_kind_takes_any_kind() {
    OversightNoteKind notes = new OversightNoteKind();
    OversightNoteForm note = SampleNote.form();
    UUID other = UUID.randomUUID();
    note.concerns = List.of(SampleNote.ARREST.toString(), other.toString());
    circumstances.with(SampleCircumstances.known(SampleNote.ARREST, "TRA", Map.of()));
    assertThat(new LinkRule<OversightNoteForm>(notes.model()).check(note, circumstances))
        .containsExactly(Finding.refused("LINK", "concerns", "linkUnknown"));
  }

  @Test
  void whom_a_record_addresses_is_a_question_of_every_kind_that_may_be_named_there() {
    var office = new Office();
    for (RecordKind<?> naming : office.kinds.all()) {
      Answers.of(naming.model(), naming.blank()).all().stream()
          .map(answer -> answer.field().asked())
          .filter(asked -> !asked.addressee().isEmpty())
          .forEach(
              asked ->
                  assertThat(asked.links())
                      .isNotEmpty()
                      .allSatisfy(
                          named -> {
                            RecordKind<?> addressing = office.kinds.get(named);
                            assertThat(
                                    Answers.of(addressing.model(), addressing.blank())
                                        .at(asked.addressee()))
                                .isPresent();
                          }));
    }
  }

  private List<Finding> check() {
    return new LinkRule<TransferForm>(kind.model()).check(form, circumstances);
  }
}
