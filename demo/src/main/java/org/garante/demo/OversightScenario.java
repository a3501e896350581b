package org.garante.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.garante.domain.ground.Capital;
import org.garante.domain.oversight.Independence;
import org.garante.domain.oversight.OversightNoteForm;
import org.garante.domain.oversight.OversightReplyForm;
import org.garante.domain.oversight.ProtectedRight;
import org.garante.domain.oversight.Severity;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.YesNo;

/** What oversight found, and what the agencies answered or did not. */
final class OversightScenario {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final Stage stage;
  private final Cast cast;
  private final ArrestScenario arrests;
  private final TransferScenario transfers;

  OversightScenario(Stage stage, Cast cast, ArrestScenario arrests, TransferScenario transfers) {
    this.stage = stage;
    this.cast = cast;
    this.arrests = arrests;
    this.transfers = transfers;
  }

  private record Note(
      String on,
      String author,
      String second,
      String agency,
      ProtectedRight right,
      Severity severity,
      boolean confidential,
      String text,
      int replyDays,
      String reply) {}

  private static final List<Note> NOTES =
      List.of(
          new Note(
              "2025-03-04",
              "auditor",
              "auditor2",
              "FGR",
              ProtectedRight.NON_REFOULEMENT,
              Severity.LEVEL_4,
              false,
              "En 29 traslados del 27 de febrero no consta, en la mayoría, el acto de autoridad ni intervención judicial. Se solicita adjuntar los actos o declarar que no existen.",
              15,
              "Se remiten cinco actos. Respecto de los demás se consulta al área jurídica."),
          new Note(
              "2025-06-19",
              "auditor2",
              "auditor",
              "GN",
              ProtectedRight.NOT_TO_DISAPPEAR,
              Severity.LEVEL_3,
              false,
              "Once registros se enviaron más de doce horas después de la detención sin que se motive la demora (LNRD 21).",
              10,
              "Se instruyó a las unidades y se agregaron los motivos mediante enmienda en los casos en que constan."),
          new Note(
              "2025-07-08",
              "observer",
              "auditor",
              "GN",
              ProtectedRight.INTEGRITY,
              Severity.LEVEL_5,
              false,
              "En tres registros se señalan marcas en ambas muñecas sin descripción de su origen. Se pide informar si hubo examen médico.",
              10,
              ""),
          new Note(
              "2025-07-30",
              "auditor",
              "observer",
              "GN",
              ProtectedRight.HEALTH,
              Severity.LEVEL_3,
              false,
              "En uno de cada seis registros no se contesta si la persona presenta lesiones visibles.",
              20,
              ""),
          new Note(
              "2025-08-20",
              "observer",
              "auditor2",
              "FGR",
              ProtectedRight.INTEGRITY,
              Severity.LEVEL_4,
              true,
              "Nota reservada mientras se entrevista a las personas señaladas.",
              30,
              ""),
          new Note(
              "2025-08-26",
              "auditor2",
              "",
              "FGR",
              ProtectedRight.PROMPT_PRESENTATION,
              Severity.LEVEL_2,
              false,
              "Se pide aclarar la hora de puesta a disposición en cuatro registros.",
              10,
              ""));

  void plan(Timeline timeline) {
    for (Note note : NOTES) {
      Instant at = LocalDate.parse(note.on()).atTime(11, 20).atZone(Capital.ZONE).toInstant();
      timeline.plan(at, now -> write(timeline, note, now));
    }
  }

  private void write(Timeline timeline, Note note, Instant at) {
    Receipt receipt = stage.submit(cast.get(note.author()), at, "NOT", form(note));
    if (note.second().isEmpty()) {
      return;
    }
    Instant approvedAt = at.plus(Duration.ofHours(26));
    timeline.plan(
        approvedAt, now -> stage.approve(cast.get(note.second()), now, receipt.submission()));
    if (!note.reply().isEmpty()) {
      timeline.plan(
          approvedAt.plus(Duration.ofDays(6)), now -> reply(timeline, note, receipt.record(), now));
    }
  }

  private void reply(Timeline timeline, Note note, UUID record, Instant at) {
    OversightReplyForm form = new OversightReplyForm();
    form.note = record.toString();
    form.text = note.reply();
    boolean guard = note.agency().equals("GN");
    Receipt receipt = stage.submit(cast.get(guard ? "recorder" : "recorder2"), at, "REP", form);
    timeline.plan(
        at.plus(Duration.ofHours(21)),
        now ->
            stage.approve(
                cast.get(guard ? "supervisor" : "supervisor2"), now, receipt.submission()));
  }

  private OversightNoteForm form(Note note) {
    OversightNoteForm form = new OversightNoteForm();
    form.addressedAgency = note.agency();
    form.concerns = concerns(note);
    form.independence = note.author().equals("observer") ? Independence.NPM : Independence.INTERNAL;
    form.right = note.right();
    form.severity = note.severity();
    if (note.severity() == Severity.LEVEL_5) {
      form.getMissing().put("graveViolation", Missing.UNKNOWN);
    } else {
      form.graveViolation = YesNo.NO;
    }
    form.text = note.text();
    form.replyDue = LocalDate.parse(note.on()).plusDays(note.replyDays()).format(DAY);
    form.confidential = note.confidential() ? YesNo.YES : YesNo.NO;
    return form;
  }

  private List<String> concerns(Note note) {
    List<UUID> known =
        note.right() == ProtectedRight.NON_REFOULEMENT ? transfers.records() : arrests.records();
    return known.stream().skip(note.severity().number() * 3L).limit(3).map(UUID::toString).toList();
  }
}
