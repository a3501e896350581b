package org.garante.persistence.sixth;

import java.util.ArrayList;
import java.util.List;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.place.Place;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Coordinates;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.Money;
import org.garante.domain.review.form.Quantity;
import org.garante.domain.review.form.Typed;

/** A visit to a place of detention: a kind that only tests have, with every sort of answer. */
public class VisitForm extends Form {
  @Asked(section = "visit", need = Need.VALUE)
  public Moment visitedAt = new Moment();

  @Asked(section = "visit")
  public Place place = new Place();

  @Asked(section = "visit", column = "gate")
  public Coordinates gate = new Coordinates();

  @Asked(section = "visit", widget = Widget.RECORD, links = "OPE")
  public String operation = "";

  @Asked(section = "visit", need = Need.ANSWER, missing = Missing.UNKNOWN, widget = Widget.NUMBER)
  public String held = "";

  @Asked(section = "cost", widget = Widget.NUMBER, most = Typed.MOST)
  public String budgetLine = "";

  @Asked(section = "cost", column = "fare")
  public Money fare = new Money();

  @Asked(section = "cost", column = "water")
  public Quantity water = new Quantity();

  @Asked(section = "cost", widget = Widget.URL, max = 500, formerNames = "link")
  public String published = "";

  @Asked(section = "present", group = FieldGroup.OFFICERS)
  public List<PresentRow> present = new ArrayList<>();
}
