package org.garante.persistence.sixth;

import java.util.ArrayList;
import java.util.List;
import org.garante.domain.catalogue.Place;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.FieldGroup;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;

/** A visit to a place of detention: a kind that only tests have, to see what a kind costs. */
public class VisitForm extends Form {
  @Asked(section = "visit", need = Need.VALUE)
  private Moment visitedAt = new Moment();

  @Asked(section = "visit")
  private Place place = new Place();

  @Asked(section = "visit", widget = Widget.RECORD, links = "OPE")
  private String operation = "";

  @Asked(section = "visit", need = Need.ANSWER, missing = Missing.UNKNOWN, widget = Widget.NUMBER)
  private String held = "";

  @Asked(section = "present", group = FieldGroup.OFFICERS)
  private List<PresentRow> present = new ArrayList<>();

  public Moment getVisitedAt() {
    return visitedAt;
  }

  public void setVisitedAt(Moment visitedAt) {
    this.visitedAt = visitedAt;
  }

  public Place getPlace() {
    return place;
  }

  public void setPlace(Place place) {
    this.place = place;
  }

  public String getOperation() {
    return operation;
  }

  public void setOperation(String operation) {
    this.operation = operation;
  }

  public String getHeld() {
    return held;
  }

  public void setHeld(String held) {
    this.held = held;
  }

  public List<PresentRow> getPresent() {
    return present;
  }

  public void setPresent(List<PresentRow> present) {
    this.present = present;
  }
}
