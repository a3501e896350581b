package org.garante.domain.oversight;

import java.util.ArrayList;
import java.util.List;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.YesNo;
import org.jspecify.annotations.Nullable;

/** What is asked about an oversight note (Observación de derechos humanos, domain.md 4.2). */
public class OversightNoteForm extends Form {
  @Asked(section = "note", need = Need.VALUE, widget = Widget.AGENCY)
  public String addressedAgency = "";

  @Asked(section = "note", widget = Widget.RECORDS, table = "concern")
  public List<String> concerns = new ArrayList<>();

  @Asked(section = "note", need = Need.VALUE)
  public @Nullable Independence independence;

  @Asked(section = "note", need = Need.VALUE, column = "protected_right")
  public @Nullable ProtectedRight right;

  @Asked(section = "note", need = Need.VALUE)
  public @Nullable Severity severity;

  @Asked(section = "note", need = Need.ANSWER, missing = Missing.UNKNOWN, basis = "LGTAIP 5")
  public @Nullable YesNo graveViolation;

  @Asked(
      section = "note",
      group = FieldGroup.IDENTITY,
      need = Need.VALUE,
      widget = Widget.TEXT,
      max = 20000)
  public String text = "";

  @Asked(
      section = "note",
      need = Need.ANSWER,
      missing = Missing.NOT_APPLICABLE,
      widget = Widget.DATE,
      max = 10,
      future = true)
  public String replyDue = "";

  @Asked(section = "note", need = Need.VALUE)
  public @Nullable YesNo confidential;
}
