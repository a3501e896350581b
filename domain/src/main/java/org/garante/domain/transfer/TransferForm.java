package org.garante.domain.transfer;

import java.util.ArrayList;
import java.util.List;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.person.PersonAsKnown;
import org.garante.domain.place.Place;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
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
  public @Nullable TransferType type;

  @Asked(section = "transfer", need = Need.VALUE)
  public @Nullable TransferState state;

  @Asked(section = "transfer", widget = Widget.RECORD, links = "ARR")
  public String arrest = "";

  /** The arrest whose person was taken over, so that naming another one takes over anew. */
  @Asked(group = FieldGroup.IDENTITY, widget = Widget.HIDDEN)
  public String personTakenFrom = "";

  @Asked(section = "transfer", widget = Widget.RECORD, links = "OPE")
  public String operation = "";

  @Asked(section = "transfer", max = 50)
  public String batch = "";

  @Asked(section = "person", relaxed = true)
  public PersonAsKnown person = new PersonAsKnown();

  @Asked(
      section = "person",
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.REFUSED},
      widget = Widget.NATIONALITIES,
      basis = "Const 33")
  public List<String> nationalities = new ArrayList<>();

  @Asked(
      section = "legal",
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.NOT_APPLICABLE},
      basis = "Const 16",
      table = "article")
  public List<LegalArticleRow> legalArticles = new ArrayList<>();

  @Asked(
      section = "legal",
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.NOT_APPLICABLE},
      widget = Widget.AGENCY,
      basis = "Const 16")
  public String orderingAuthority = "";

  @Asked(section = "legal", column = "act")
  public OrderingAct act = new OrderingAct();

  @Asked(section = "legal", column = "judge")
  public JudicialStep judge = new JudicialStep();

  @Asked(
      section = "handover",
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.NOT_APPLICABLE},
      basis = "LNRD 23-V")
  public Moment handedOverAt = new Moment();

  @Asked(section = "handover", relaxed = true, basis = "LNRD 23-VI")
  public Place place = new Place();

  @Asked(
      section = "handover",
      need = Need.ANSWER,
      missing = Missing.UNKNOWN,
      widget = Widget.COUNTRY,
      basis = "LNRD 23-VI")
  public String destinationCountry = "";

  @Asked(
      section = "handover",
      missing = {Missing.UNKNOWN, Missing.NOT_APPLICABLE},
      widget = Widget.AGENCY,
      basis = "LNRD 23-VII")
  public String destinationAuthority = "";

  @Asked(section = "handover", table = "source_label")
  public List<SourceLabelRow> sourceLabels = new ArrayList<>();
}
