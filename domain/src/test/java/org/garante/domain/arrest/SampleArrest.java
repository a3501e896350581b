package org.garante.domain.arrest;

import java.util.ArrayList;
import java.util.List;
import org.garante.domain.person.AgeMethod;
import org.garante.domain.person.PersonAsKnown;
import org.garante.domain.person.Sex;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.Moment.Precision;
import org.garante.domain.review.form.YesNo;

/**
 * A complete arrest nothing is found against: in Tijuana on 5 June 2025 at 14:20, of an adult
 * synthetic person, registered and handed over within the hour.
 */
public final class SampleArrest {
  private final ArrestForm form = new ArrestKind().blank();

  public SampleArrest() {
    form.instant = moment("05/06/2025", "14:20");
    form.place.state = "02";
    form.place.municipality = "02004";
    form.place.locality = "Calle Primera";
    form.basis = ArrestBasis.FLAGRANCIA;
    form.flagrancia = Flagrancia.IN_THE_ACT;
    form.motives = "Portaba un arma a la vista";
    form.arrestingAgency = "GN";
    form.officers = new ArrayList<>(List.of(officer("Oficial Uno", "GN")));
    form.forceUsed = YesNo.NO;
    form.visibleInjuries = YesNo.NO;
    PersonAsKnown person = form.person;
    person.givenNames = "Ana";
    person.surnames = "Prueba Uno";
    person.age = "31";
    person.ageMethod = AgeMethod.STATED_BY_PERSON;
    person.sex = Sex.F;
    form.background.nationalities = new ArrayList<>(List.of("MX"));
    form.background.languages = new ArrayList<>(List.of("es"));
    form.getMissing().put("background.trustedPerson", Missing.REFUSED);
    form.offences = new ArrayList<>(List.of("Portación de arma de fuego"));
    form.organisedCrime = YesNo.NO;
    form.rndNumber = "RND-1";
    form.rndRegisteredAt = moment("05/06/2025", "14:40");
    form.handedTo = "FGR";
    form.handedAt = moment("05/06/2025", "14:55");
  }

  public ArrestForm form() {
    return form;
  }

  /** A moment known exactly, as typed, on the clock of Tijuana. */
  public static Moment moment(String date, String time) {
    return moment(date, time, Precision.EXACT);
  }

  public static Moment moment(String date, String time, Precision precision) {
    Moment moment = new Moment();
    moment.setDate(date);
    moment.setTime(time);
    moment.setPrecision(precision);
    moment.setZone("America/Tijuana");
    return moment;
  }

  public static OfficerRow officer(String name, String agency) {
    OfficerRow row = new OfficerRow();
    row.name = name;
    row.agency = agency;
    row.rank = "Sargento";
    row.unit = "Batallón 1";
    return row;
  }
}
