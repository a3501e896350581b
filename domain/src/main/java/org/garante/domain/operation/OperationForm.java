package org.garante.domain.operation;

import java.util.ArrayList;
import java.util.List;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.YesNo;
import org.jspecify.annotations.Nullable;

/** What is asked about an operation (Operativo, domain.md 4.2). */
public class OperationForm extends Form {
  @Asked(section = "operation", need = Need.VALUE)
  public String name = "";

  @Asked(section = "operation", widget = Widget.LINES)
  public List<String> aliases = new ArrayList<>();

  @Asked(section = "operation", need = Need.VALUE)
  public @Nullable OperationStatus status;

  @Asked(section = "operation", need = Need.ANSWER, missing = Missing.UNKNOWN, column = "started")
  public Moment start = new Moment();

  @Asked(
      section = "operation",
      missing = {Missing.UNKNOWN, Missing.NOT_APPLICABLE},
      column = "ended")
  public Moment end = new Moment();

  @Asked(section = "operation")
  public @Nullable YesNo nationwide;

  @Asked(section = "operation", missing = Missing.UNKNOWN, widget = Widget.STATES, table = "state")
  public List<String> states = new ArrayList<>();

  @Asked(
      section = "command",
      need = Need.ANSWER,
      missing = Missing.UNKNOWN,
      basis = "LSN 71",
      table = "agency")
  public List<OperationAgencyRow> agencies = new ArrayList<>();

  @Asked(
      section = "command",
      group = FieldGroup.OFFICERS,
      missing = Missing.UNKNOWN,
      basis = "LNUF 30")
  public String commander = "";

  @Asked(section = "command", missing = Missing.UNKNOWN, widget = Widget.LINES, max = 500)
  public List<String> legalFramework = new ArrayList<>();

  @Asked(section = "command", group = FieldGroup.IDENTITY, widget = Widget.TEXT, max = 4000)
  public String objectives = "";

  @Asked(section = "command", widget = Widget.RECORD, links = "OPE")
  public String parent = "";
}
