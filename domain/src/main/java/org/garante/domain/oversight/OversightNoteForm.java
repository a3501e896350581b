package org.garante.domain.oversight;

import java.util.ArrayList;
import java.util.List;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.FieldGroup;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.YesNo;
import org.jspecify.annotations.Nullable;

/** What is asked about an oversight note (Observación de derechos humanos, domain.md 4.2). */
public class OversightNoteForm extends Form {
  @Asked(section = "note", need = Need.VALUE, widget = Widget.AGENCY)
  private String addressedAgency = "";

  @Asked(section = "note", widget = Widget.RECORDS)
  private List<String> concerns = new ArrayList<>();

  @Asked(section = "note", need = Need.VALUE)
  private @Nullable Independence independence;

  @Asked(section = "note", need = Need.VALUE)
  private @Nullable ProtectedRight right;

  @Asked(section = "note", need = Need.VALUE)
  private @Nullable Severity severity;

  @Asked(section = "note", need = Need.ANSWER, missing = Missing.UNKNOWN, basis = "LGTAIP 5")
  private @Nullable YesNo graveViolation;

  @Asked(
      section = "note",
      group = FieldGroup.IDENTITY,
      need = Need.VALUE,
      widget = Widget.TEXT,
      max = 20000)
  private String text = "";

  @Asked(
      section = "note",
      need = Need.ANSWER,
      missing = Missing.NOT_APPLICABLE,
      widget = Widget.DATE,
      max = 10,
      future = true)
  private String replyDue = "";

  @Asked(section = "note", need = Need.VALUE)
  private @Nullable YesNo confidential;

  public String getAddressedAgency() {
    return addressedAgency;
  }

  public void setAddressedAgency(String addressedAgency) {
    this.addressedAgency = addressedAgency;
  }

  public List<String> getConcerns() {
    return concerns;
  }

  public void setConcerns(List<String> concerns) {
    this.concerns = concerns;
  }

  public @Nullable Independence getIndependence() {
    return independence;
  }

  public void setIndependence(@Nullable Independence independence) {
    this.independence = independence;
  }

  public @Nullable ProtectedRight getRight() {
    return right;
  }

  public void setRight(@Nullable ProtectedRight right) {
    this.right = right;
  }

  public @Nullable Severity getSeverity() {
    return severity;
  }

  public void setSeverity(@Nullable Severity severity) {
    this.severity = severity;
  }

  public @Nullable YesNo getGraveViolation() {
    return graveViolation;
  }

  public void setGraveViolation(@Nullable YesNo graveViolation) {
    this.graveViolation = graveViolation;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getReplyDue() {
    return replyDue;
  }

  public void setReplyDue(String replyDue) {
    this.replyDue = replyDue;
  }

  public @Nullable YesNo getConfidential() {
    return confidential;
  }

  public void setConfidential(@Nullable YesNo confidential) {
    this.confidential = confidential;
  }
}
