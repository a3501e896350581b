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
    form.setInstant(moment("05/06/2025", "14:20"));
    form.getPlace().setState("02");
    form.getPlace().setMunicipality("02004");
    form.getPlace().setLocality("Calle Primera");
    form.setBasis(ArrestBasis.FLAGRANCIA);
    form.setFlagrancia(Flagrancia.IN_THE_ACT);
    form.setMotives("Portaba un arma a la vista");
    form.setArrestingAgency("GN");
    form.setOfficers(new ArrayList<>(List.of(officer("Oficial Uno", "GN"))));
    form.setForceUsed(YesNo.NO);
    form.setVisibleInjuries(YesNo.NO);
    PersonAsKnown person = form.getPerson();
    person.setGivenNames("Ana");
    person.setSurnames("Prueba Uno");
    person.setAge("31");
    person.setAgeMethod(AgeMethod.STATED_BY_PERSON);
    person.setSex(Sex.F);
    form.getBackground().setNationalities(new ArrayList<>(List.of("MX")));
    form.getBackground().setLanguages(new ArrayList<>(List.of("es")));
    form.getMissing().put("background.trustedPerson", Missing.REFUSED);
    form.setOffences(new ArrayList<>(List.of("Portación de arma de fuego")));
    form.setOrganisedCrime(YesNo.NO);
    form.setRndNumber("RND-1");
    form.setRndRegisteredAt(moment("05/06/2025", "14:40"));
    form.setHandedTo("FGR");
    form.setHandedAt(moment("05/06/2025", "14:55"));
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
    row.setName(name);
    row.setAgency(agency);
    row.setRank("Sargento");
    row.setUnit("Batallón 1");
    return row;
  }
}
