package org.garante.persistence.sixth;

import java.util.ArrayList;
import java.util.List;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.place.Place;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;

/** A visit to a place of detention: a kind that only tests have, to see what a kind costs. */
public class VisitForm extends Form {
  @Asked(section = "visit", need = Need.VALUE)
  public Moment visitedAt = new Moment();

  @Asked(section = "visit")
  public Place place = new Place();

  @Asked(section = "visit", widget = Widget.RECORD, links = "OPE")
  public String operation = "";

  @Asked(section = "visit", need = Need.ANSWER, missing = Missing.UNKNOWN, widget = Widget.NUMBER)
  public String held = "";

  @Asked(section = "present", group = FieldGroup.OFFICERS)
  public List<PresentRow> present = new ArrayList<>();
}
