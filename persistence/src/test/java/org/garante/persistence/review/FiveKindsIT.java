package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.garante.domain.access.Role;
import org.garante.domain.arrest.Arrest;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.arrest.RecordedOfficer;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.operation.Operation;
import org.garante.domain.operation.OperationForm;
import org.garante.domain.operation.OperationKind;
import org.garante.domain.operation.OperationRole;
import org.garante.domain.operation.SampleOperation;
import org.garante.domain.oversight.OversightNoteForm;
import org.garante.domain.oversight.OversightNoteKind;
import org.garante.domain.oversight.OversightReplyForm;
import org.garante.domain.oversight.OversightReplyKind;
import org.garante.domain.oversight.SampleNote;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.transfer.SampleTransfer;
import org.garante.domain.transfer.TransferForm;
import org.garante.domain.transfer.TransferKind;
import org.garante.persistence.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Operations, arrests, transfers, oversight notes and replies pass the suite of the pipeline. */
class FiveKindsIT extends PipelineSuite {
  private final Register register;
  private final KindSample.Cast agency;
  private final KindSample.Cast oversight;
  private final UUID operation;
  private final UUID arrest;
  private final UUID note;

  FiveKindsIT() throws SQLException {
    TestDatabase database = TestDatabase.create();
    try (var owner = database.connect("garante_owner");
        var statement = owner.createStatement()) {
      statement.execute(
          "insert into source values ('S002', 'Brief', 'Analyst', 'ANALYST', '2025', 'C', 3)");
    }
    register =
        Register.on(
            database,
            List.of(
                new OperationKind(),
                new ArrestKind(),
                new TransferKind(),
                new OversightNoteKind(),
                new OversightReplyKind()));
    agency =
        new KindSample.Cast(
            register.account("Ana", "GN", Role.RECORDER),
            register.account("Beto", "GN", Role.RECORDER),
            register.account("Carla", "GN", Role.SUPERVISOR),
            register.account("Dora", "GN", Role.SUPERVISOR),
            register.account("Elena", "SABG", Role.AUDITOR));
    oversight =
        new KindSample.Cast(
            register.account("Fidel", "SABG", Role.AUDITOR),
            register.account("Gala", "SABG", Role.AUDITOR),
            register.account("Hugo", "MNPT", Role.OBSERVER),
            register.account("Irma", "SABG", Role.AUDITOR),
            register.account("Juan", "MNPT", Role.OBSERVER));
    operation = register.submit(agency.author(), "OPE", operation()).record();
    arrest = register.submit(agency.author(), "ARR", arrest()).record();
    Receipt written = register.submit(oversight.author(), "NOT", note());
    register.run(oversight.approver(), s -> s.decisions.approve(written.submission()));
    note = written.record();
  }

  @Override
  Register register() {
    return register;
  }

  @Override
  List<KindSample> samples() {
    return List.of(
        new KindSample("OPE", agency, FiveKindsIT::operation, FiveKindsIT::amendedOperation),
        new KindSample("ARR", agency, this::arrest, FiveKindsIT::amendedArrest),
        new KindSample("TRA", agency, this::transfer, FiveKindsIT::amendedTransfer),
        new KindSample("NOT", oversight, this::note, FiveKindsIT::amendedNote),
        new KindSample("REP", agency, this::reply, FiveKindsIT::amendedReply));
  }

  @AfterAll
  void close() {
    register.close();
  }

  @Test
  void entities_hold_what_was_written_with_their_children() {
    Receipt submitted = register.submit(agency.author(), "ARR", arrest());
    ArrestForm asked = (ArrestForm) arrest();
    List<String> officers =
        register.inTransaction(
            entities ->
                entities.find(Arrest.class, submitted.submission()).officers().stream()
                    .map(RecordedOfficer::name)
                    .toList());
    assertThat(officers)
        .isNotEmpty()
        .containsExactlyElementsOf(asked.officers.stream().map(row -> row.name).toList());
    Receipt planned = register.submit(agency.author(), "OPE", operation());
    List<String> states =
        register.inTransaction(
            entities -> entities.find(Operation.class, planned.submission()).states());
    assertThat(states).isEqualTo(((OperationForm) operation()).states);
  }

  private static Form operation() {
    return new SampleOperation().form();
  }

  private static Form amendedOperation(Form before) {
    OperationForm form = (OperationForm) before;
    form.agencies.get(0).to = "30/06/2025";
    form.agencies.remove(1);
    form.agencies.add(SampleOperation.agency("SEMAR", OperationRole.SUPPORT));
    return form;
  }

  private Form arrest() {
    ArrestForm form = new SampleArrest().form();
    form.operation = operation.toString();
    form.person.aliases = List.of("La Prueba");
    form.rndNumber = "";
    return form;
  }

  private static Form amendedArrest(Form before) {
    ArrestForm form = (ArrestForm) before;
    form.visibleInjuries = null;
    form.getMissing().put("visibleInjuries", Missing.REFUSED);
    form.officers.get(0).rank = "Subinspector";
    form.officers.add(SampleArrest.officer("Oficial Dos", "SEMAR"));
    return form;
  }

  private Form transfer() {
    TransferForm form = new SampleTransfer().form();
    form.arrest = arrest.toString();
    form.operation = operation.toString();
    return form;
  }

  private static Form amendedTransfer(Form before) {
    TransferForm form = (TransferForm) before;
    form.judge.court = "";
    form.getMissing().put("judge.court", Missing.NOT_APPLICABLE);
    form.getMissingReason().put("judge.court", "Ningún juez intervino");
    form.legalArticles.add(SampleTransfer.article("LSN", "5"));
    return form;
  }

  private Form note() {
    OversightNoteForm form = SampleNote.form();
    form.concerns = List.of(arrest.toString());
    return form;
  }

  private static Form amendedNote(Form before) {
    OversightNoteForm form = (OversightNoteForm) before;
    form.confidential = YesNo.YES;
    return form;
  }

  private Form reply() {
    OversightReplyForm form = SampleNote.reply();
    form.note = note.toString();
    return form;
  }

  private static Form amendedReply(Form before) {
    OversightReplyForm form = (OversightReplyForm) before;
    form.text = form.text + " y la constancia de lectura de derechos";
    return form;
  }
}
