package org.garante.domain.arrest;

import java.util.ArrayList;
import java.util.List;
import org.garante.domain.catalogue.Place;
import org.garante.domain.person.Background;
import org.garante.domain.person.PersonAsKnown;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.FieldGroup;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.YesNo;
import org.jspecify.annotations.Nullable;

/** What is asked about an arrest: the items of LNRD 18 and more, in the order things happen. */
public class ArrestForm extends Form {
  @Asked(section = "event", need = Need.VALUE, basis = "LNRD 18-IV")
  private Moment instant = new Moment();

  @Asked(section = "event")
  private Place place = new Place();

  @Asked(section = "event", widget = Widget.RECORD, links = "OPE")
  private String operation = "";

  @Asked(section = "grounds", need = Need.ANSWER, missing = Missing.UNKNOWN, basis = "LNRD 18-IV")
  private @Nullable ArrestBasis basis;

  @Asked(section = "grounds", missing = Missing.UNKNOWN, basis = "CNPP 146")
  private @Nullable Flagrancia flagrancia;

  @Asked(section = "grounds")
  private ArrestOrder order = new ArrestOrder();

  @Asked(
      section = "grounds",
      group = FieldGroup.IDENTITY,
      need = Need.ANSWER,
      missing = Missing.UNKNOWN,
      widget = Widget.TEXT,
      max = 4000,
      basis = "LNRD 18-IV")
  private String motives = "";

  @Asked(section = "conduct", need = Need.VALUE, widget = Widget.AGENCY, basis = "LNRD 18-V")
  private String arrestingAgency = "";

  @Asked(section = "conduct", basis = "LNRD 18-V")
  private List<AgencyRow> otherAgencies = new ArrayList<>();

  @Asked(
      section = "conduct",
      group = FieldGroup.OFFICERS,
      need = Need.ANSWER,
      missing = Missing.UNKNOWN,
      basis = "LNRD 18-V")
  private List<OfficerRow> officers = new ArrayList<>();

  @Asked(section = "conduct", missing = Missing.UNKNOWN, basis = "LNUF 21, 32")
  private @Nullable YesNo forceUsed;

  @Asked(
      section = "conduct",
      group = FieldGroup.HEALTH,
      need = Need.ANSWER,
      missing = Missing.UNKNOWN,
      formerly = Missing.REFUSED,
      basis = "LNRD 18-VIII")
  private @Nullable YesNo visibleInjuries;

  @Asked(
      section = "conduct",
      group = FieldGroup.HEALTH,
      missing = Missing.REFUSED,
      widget = Widget.TEXT,
      max = 4000,
      basis = "LNRD 18-VIII, 23-I-i")
  private String injuries = "";

  @Asked(section = "person")
  private PersonAsKnown person = new PersonAsKnown();

  @Asked(section = "background")
  private Background background = new Background();

  @Asked(section = "allegation", missing = Missing.UNKNOWN, widget = Widget.LINES)
  private List<String> offences = new ArrayList<>();

  @Asked(section = "allegation", missing = Missing.UNKNOWN, basis = "Const 16")
  private @Nullable YesNo organisedCrime;

  @Asked(section = "allegation")
  private AllegedRole role = new AllegedRole();

  @Asked(section = "handover", max = 50, missing = Missing.UNKNOWN, basis = "LNRD 20")
  private String rndNumber = "";

  @Asked(section = "handover", missing = Missing.UNKNOWN, basis = "LNRD 17")
  private Moment rndRegisteredAt = new Moment();

  @Asked(
      section = "handover",
      group = FieldGroup.IDENTITY,
      widget = Widget.TEXT,
      max = 2000,
      basis = "LNRD 21")
  private String rndLateReason = "";

  @Asked(section = "handover", group = FieldGroup.IDENTITY, widget = Widget.TEXT, max = 2000)
  private String entryLateReason = "";

  /** The reason for either delay, from before each had its own. */
  @Asked(
      section = "handover",
      group = FieldGroup.IDENTITY,
      widget = Widget.TEXT,
      max = 2000,
      retired = true,
      basis = "LNRD 21")
  private String lateReason = "";

  @Asked(
      section = "handover",
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.NOT_APPLICABLE},
      widget = Widget.AGENCY,
      basis = "LNRD 18-VI")
  private String handedTo = "";

  @Asked(
      section = "handover",
      missing = {Missing.UNKNOWN, Missing.NOT_APPLICABLE},
      basis = "LNRD 23-VII; CNPP 147")
  private Moment handedAt = new Moment();

  public Moment getInstant() {
    return instant;
  }

  public void setInstant(Moment instant) {
    this.instant = instant;
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

  public @Nullable ArrestBasis getBasis() {
    return basis;
  }

  public void setBasis(@Nullable ArrestBasis basis) {
    this.basis = basis;
  }

  public @Nullable Flagrancia getFlagrancia() {
    return flagrancia;
  }

  public void setFlagrancia(@Nullable Flagrancia flagrancia) {
    this.flagrancia = flagrancia;
  }

  public ArrestOrder getOrder() {
    return order;
  }

  public void setOrder(ArrestOrder order) {
    this.order = order;
  }

  public String getMotives() {
    return motives;
  }

  public void setMotives(String motives) {
    this.motives = motives;
  }

  public String getArrestingAgency() {
    return arrestingAgency;
  }

  public void setArrestingAgency(String arrestingAgency) {
    this.arrestingAgency = arrestingAgency;
  }

  /** Agencies that took part besides the arresting one. */
  public List<AgencyRow> getOtherAgencies() {
    return otherAgencies;
  }

  public void setOtherAgencies(List<AgencyRow> otherAgencies) {
    this.otherAgencies = otherAgencies;
  }

  public List<OfficerRow> getOfficers() {
    return officers;
  }

  public void setOfficers(List<OfficerRow> officers) {
    this.officers = officers;
  }

  public @Nullable YesNo getForceUsed() {
    return forceUsed;
  }

  public void setForceUsed(@Nullable YesNo forceUsed) {
    this.forceUsed = forceUsed;
  }

  public @Nullable YesNo getVisibleInjuries() {
    return visibleInjuries;
  }

  public void setVisibleInjuries(@Nullable YesNo visibleInjuries) {
    this.visibleInjuries = visibleInjuries;
  }

  public String getInjuries() {
    return injuries;
  }

  public void setInjuries(String injuries) {
    this.injuries = injuries;
  }

  public PersonAsKnown getPerson() {
    return person;
  }

  public void setPerson(PersonAsKnown person) {
    this.person = person;
  }

  public Background getBackground() {
    return background;
  }

  public void setBackground(Background background) {
    this.background = background;
  }

  public List<String> getOffences() {
    return offences;
  }

  public void setOffences(List<String> offences) {
    this.offences = offences;
  }

  public @Nullable YesNo getOrganisedCrime() {
    return organisedCrime;
  }

  public void setOrganisedCrime(@Nullable YesNo organisedCrime) {
    this.organisedCrime = organisedCrime;
  }

  public AllegedRole getRole() {
    return role;
  }

  public void setRole(AllegedRole role) {
    this.role = role;
  }

  public String getRndNumber() {
    return rndNumber;
  }

  public void setRndNumber(String rndNumber) {
    this.rndNumber = rndNumber;
  }

  public Moment getRndRegisteredAt() {
    return rndRegisteredAt;
  }

  public void setRndRegisteredAt(Moment rndRegisteredAt) {
    this.rndRegisteredAt = rndRegisteredAt;
  }

  public String getRndLateReason() {
    return rndLateReason;
  }

  public void setRndLateReason(String rndLateReason) {
    this.rndLateReason = rndLateReason;
  }

  public String getEntryLateReason() {
    return entryLateReason;
  }

  public void setEntryLateReason(String entryLateReason) {
    this.entryLateReason = entryLateReason;
  }

  public String getLateReason() {
    return lateReason;
  }

  public void setLateReason(String lateReason) {
    this.lateReason = lateReason;
  }

  public String getHandedTo() {
    return handedTo;
  }

  public void setHandedTo(String handedTo) {
    this.handedTo = handedTo;
  }

  public Moment getHandedAt() {
    return handedAt;
  }

  public void setHandedAt(Moment handedAt) {
    this.handedAt = handedAt;
  }
}
