package org.garante.domain.operation;

import java.util.ArrayList;
import java.util.List;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.FieldGroup;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.YesNo;
import org.jspecify.annotations.Nullable;

/** What is asked about an operation (Operativo, domain.md 4.2). */
public class OperationForm extends Form {
  @Asked(section = "operation", need = Need.VALUE)
  private String name = "";

  @Asked(section = "operation", widget = Widget.LINES)
  private List<String> aliases = new ArrayList<>();

  @Asked(section = "operation", need = Need.VALUE)
  private @Nullable OperationStatus status;

  @Asked(section = "operation", need = Need.ANSWER, missing = Missing.UNKNOWN)
  private Moment start = new Moment();

  @Asked(
      section = "operation",
      missing = {Missing.UNKNOWN, Missing.NOT_APPLICABLE})
  private Moment end = new Moment();

  @Asked(section = "operation")
  private @Nullable YesNo nationwide;

  @Asked(section = "operation", missing = Missing.UNKNOWN, widget = Widget.STATES)
  private List<String> states = new ArrayList<>();

  @Asked(section = "command", need = Need.ANSWER, missing = Missing.UNKNOWN, basis = "LSN 71")
  private List<OperationAgencyRow> agencies = new ArrayList<>();

  @Asked(
      section = "command",
      group = FieldGroup.OFFICERS,
      missing = Missing.UNKNOWN,
      basis = "LNUF 30")
  private String commander = "";

  @Asked(section = "command", missing = Missing.UNKNOWN, widget = Widget.LINES, max = 500)
  private List<String> legalFramework = new ArrayList<>();

  @Asked(section = "command", group = FieldGroup.IDENTITY, widget = Widget.TEXT, max = 4000)
  private String objectives = "";

  @Asked(section = "command", widget = Widget.RECORD, links = "OPE")
  private String parent = "";

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public List<String> getAliases() {
    return aliases;
  }

  public void setAliases(List<String> aliases) {
    this.aliases = aliases;
  }

  public @Nullable OperationStatus getStatus() {
    return status;
  }

  public void setStatus(@Nullable OperationStatus status) {
    this.status = status;
  }

  public Moment getStart() {
    return start;
  }

  public void setStart(Moment start) {
    this.start = start;
  }

  public Moment getEnd() {
    return end;
  }

  public void setEnd(Moment end) {
    this.end = end;
  }

  public @Nullable YesNo getNationwide() {
    return nationwide;
  }

  public void setNationwide(@Nullable YesNo nationwide) {
    this.nationwide = nationwide;
  }

  public List<String> getStates() {
    return states;
  }

  public void setStates(List<String> states) {
    this.states = states;
  }

  public List<OperationAgencyRow> getAgencies() {
    return agencies;
  }

  public void setAgencies(List<OperationAgencyRow> agencies) {
    this.agencies = agencies;
  }

  public String getCommander() {
    return commander;
  }

  public void setCommander(String commander) {
    this.commander = commander;
  }

  public List<String> getLegalFramework() {
    return legalFramework;
  }

  public void setLegalFramework(List<String> legalFramework) {
    this.legalFramework = legalFramework;
  }

  public String getObjectives() {
    return objectives;
  }

  public void setObjectives(String objectives) {
    this.objectives = objectives;
  }

  public String getParent() {
    return parent;
  }

  public void setParent(String parent) {
    this.parent = parent;
  }
}
