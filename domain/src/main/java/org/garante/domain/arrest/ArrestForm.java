package org.garante.domain.arrest;

import java.util.ArrayList;
import java.util.List;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.person.Background;
import org.garante.domain.person.PersonAsKnown;
import org.garante.domain.place.Place;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.YesNo;
import org.jspecify.annotations.Nullable;

/** What is asked about an arrest: the items of LNRD 18 and more, in the order things happen. */
public class ArrestForm extends Form {
  @Asked(section = "event", need = Need.VALUE, basis = "LNRD 18-IV", column = "arrested")
  public Moment instant = new Moment();

  @Asked(section = "event")
  public Place place = new Place();

  @Asked(section = "event", widget = Widget.RECORD, links = "OPE")
  public String operation = "";

  @Asked(section = "grounds", need = Need.ANSWER, missing = Missing.UNKNOWN, basis = "LNRD 18-IV")
  public @Nullable ArrestBasis basis;

  @Asked(section = "grounds", missing = Missing.UNKNOWN, basis = "CNPP 146")
  public @Nullable Flagrancia flagrancia;

  @Asked(section = "grounds", column = "order")
  public ArrestOrder order = new ArrestOrder();

  @Asked(
      section = "grounds",
      group = FieldGroup.IDENTITY,
      need = Need.ANSWER,
      missing = Missing.UNKNOWN,
      widget = Widget.TEXT,
      max = 4000,
      basis = "LNRD 18-IV")
  public String motives = "";

  @Asked(section = "conduct", need = Need.VALUE, widget = Widget.AGENCY, basis = "LNRD 18-V")
  public String arrestingAgency = "";

  /** Agencies that took part besides the arresting one. */
  @Asked(section = "conduct", basis = "LNRD 18-V", table = "other_agency")
  public List<AgencyRow> otherAgencies = new ArrayList<>();

  @Asked(
      section = "conduct",
      group = FieldGroup.OFFICERS,
      need = Need.ANSWER,
      missing = Missing.UNKNOWN,
      basis = "LNRD 18-V",
      table = "officer")
  public List<OfficerRow> officers = new ArrayList<>();

  @Asked(section = "conduct", missing = Missing.UNKNOWN, basis = "LNUF 21, 32")
  public @Nullable YesNo forceUsed;

  @Asked(
      section = "conduct",
      group = FieldGroup.HEALTH,
      need = Need.ANSWER,
      missing = Missing.UNKNOWN,
      formerly = Missing.REFUSED,
      basis = "LNRD 18-VIII")
  public @Nullable YesNo visibleInjuries;

  @Asked(
      section = "conduct",
      group = FieldGroup.HEALTH,
      missing = Missing.REFUSED,
      widget = Widget.TEXT,
      max = 4000,
      basis = "LNRD 18-VIII, 23-I-i")
  public String injuries = "";

  @Asked(section = "person")
  public PersonAsKnown person = new PersonAsKnown();

  @Asked(section = "background")
  public Background background = new Background();

  @Asked(section = "allegation", missing = Missing.UNKNOWN, widget = Widget.LINES)
  public List<String> offences = new ArrayList<>();

  @Asked(section = "allegation", missing = Missing.UNKNOWN, basis = "Const 16")
  public @Nullable YesNo organisedCrime;

  @Asked(section = "allegation", column = "role")
  public AllegedRole role = new AllegedRole();

  @Asked(section = "handover", max = 50, missing = Missing.UNKNOWN, basis = "LNRD 20")
  public String rndNumber = "";

  @Asked(section = "handover", missing = Missing.UNKNOWN, basis = "LNRD 17")
  public Moment rndRegisteredAt = new Moment();

  @Asked(
      section = "handover",
      group = FieldGroup.IDENTITY,
      widget = Widget.TEXT,
      max = 2000,
      basis = "LNRD 21")
  public String rndLateReason = "";

  @Asked(section = "handover", group = FieldGroup.IDENTITY, widget = Widget.TEXT, max = 2000)
  public String entryLateReason = "";

  /** The reason for either delay, from before each had its own. */
  @Asked(
      section = "handover",
      group = FieldGroup.IDENTITY,
      widget = Widget.TEXT,
      max = 2000,
      retired = true,
      basis = "LNRD 21")
  public String lateReason = "";

  @Asked(
      section = "handover",
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.NOT_APPLICABLE},
      widget = Widget.AGENCY,
      basis = "LNRD 18-VI")
  public String handedTo = "";

  @Asked(
      section = "handover",
      missing = {Missing.UNKNOWN, Missing.NOT_APPLICABLE},
      basis = "LNRD 23-VII; CNPP 147")
  public Moment handedAt = new Moment();
}
