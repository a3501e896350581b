package org.garante.domain.transfer;

import java.util.ArrayList;
import java.util.List;
import org.garante.domain.catalogue.Place;
import org.garante.domain.person.PersonAsKnown;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.FieldGroup;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a transfer of one person (Traslado, domain.md 4.2). The person is the one of
 * the arrest it names; without one, the person as then known, and the record is flagged.
 */
public class TransferForm extends Form {
  @Asked(section = "transfer", need = Need.VALUE)
  private @Nullable TransferType type;

  @Asked(section = "transfer", need = Need.VALUE)
  private @Nullable TransferState state;

  @Asked(section = "transfer", widget = Widget.RECORD, links = "ARR")
  private String arrest = "";

  /** The arrest whose person was taken over, so that naming another one takes over anew. */
  @Asked(group = FieldGroup.IDENTITY, widget = Widget.HIDDEN)
  private String personTakenFrom = "";

  @Asked(section = "transfer", widget = Widget.RECORD, links = "OPE")
  private String operation = "";

  @Asked(section = "transfer", max = 50)
  private String batch = "";

  @Asked(section = "person", relaxed = true)
  private PersonAsKnown person = new PersonAsKnown();

  @Asked(
      section = "person",
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.REFUSED},
      widget = Widget.NATIONALITIES,
      basis = "Const 33")
  private List<String> nationalities = new ArrayList<>();

  @Asked(
      section = "legal",
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.NOT_APPLICABLE},
      basis = "Const 16")
  private List<LegalArticleRow> legalArticles = new ArrayList<>();

  @Asked(
      section = "legal",
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.NOT_APPLICABLE},
      widget = Widget.AGENCY,
      basis = "Const 16")
  private String orderingAuthority = "";

  @Asked(section = "legal")
  private OrderingAct act = new OrderingAct();

  @Asked(section = "legal")
  private JudicialStep judge = new JudicialStep();

  @Asked(
      section = "handover",
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.NOT_APPLICABLE},
      basis = "LNRD 23-V")
  private Moment handedOverAt = new Moment();

  @Asked(section = "handover", relaxed = true, basis = "LNRD 23-VI")
  private Place place = new Place();

  @Asked(
      section = "handover",
      need = Need.ANSWER,
      missing = Missing.UNKNOWN,
      widget = Widget.COUNTRY,
      basis = "LNRD 23-VI")
  private String destinationCountry = "";

  @Asked(
      section = "handover",
      missing = {Missing.UNKNOWN, Missing.NOT_APPLICABLE},
      widget = Widget.AGENCY,
      basis = "LNRD 23-VII")
  private String destinationAuthority = "";

  @Asked(section = "handover")
  private List<SourceLabelRow> sourceLabels = new ArrayList<>();

  public @Nullable TransferType getType() {
    return type;
  }

  public void setType(@Nullable TransferType type) {
    this.type = type;
  }

  public @Nullable TransferState getState() {
    return state;
  }

  public void setState(@Nullable TransferState state) {
    this.state = state;
  }

  public String getArrest() {
    return arrest;
  }

  public void setArrest(String arrest) {
    this.arrest = arrest;
  }

  public String getPersonTakenFrom() {
    return personTakenFrom;
  }

  public void setPersonTakenFrom(String personTakenFrom) {
    this.personTakenFrom = personTakenFrom;
  }

  public String getOperation() {
    return operation;
  }

  public void setOperation(String operation) {
    this.operation = operation;
  }

  public String getBatch() {
    return batch;
  }

  public void setBatch(String batch) {
    this.batch = batch;
  }

  public PersonAsKnown getPerson() {
    return person;
  }

  public void setPerson(PersonAsKnown person) {
    this.person = person;
  }

  public List<String> getNationalities() {
    return nationalities;
  }

  public void setNationalities(List<String> nationalities) {
    this.nationalities = nationalities;
  }

  public List<LegalArticleRow> getLegalArticles() {
    return legalArticles;
  }

  public void setLegalArticles(List<LegalArticleRow> legalArticles) {
    this.legalArticles = legalArticles;
  }

  public String getOrderingAuthority() {
    return orderingAuthority;
  }

  public void setOrderingAuthority(String orderingAuthority) {
    this.orderingAuthority = orderingAuthority;
  }

  public OrderingAct getAct() {
    return act;
  }

  public void setAct(OrderingAct act) {
    this.act = act;
  }

  public JudicialStep getJudge() {
    return judge;
  }

  public void setJudge(JudicialStep judge) {
    this.judge = judge;
  }

  public Moment getHandedOverAt() {
    return handedOverAt;
  }

  public void setHandedOverAt(Moment handedOverAt) {
    this.handedOverAt = handedOverAt;
  }

  public Place getPlace() {
    return place;
  }

  public void setPlace(Place place) {
    this.place = place;
  }

  public String getDestinationCountry() {
    return destinationCountry;
  }

  public void setDestinationCountry(String destinationCountry) {
    this.destinationCountry = destinationCountry;
  }

  public String getDestinationAuthority() {
    return destinationAuthority;
  }

  public void setDestinationAuthority(String destinationAuthority) {
    this.destinationAuthority = destinationAuthority;
  }

  public List<SourceLabelRow> getSourceLabels() {
    return sourceLabels;
  }

  public void setSourceLabels(List<SourceLabelRow> sourceLabels) {
    this.sourceLabels = sourceLabels;
  }
}
