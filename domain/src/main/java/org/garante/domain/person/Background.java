package org.garante.domain.person;

import java.util.ArrayList;
import java.util.List;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Part;

/**
 * Where a person comes from, what they speak, and whom they trust, as known when the record was
 * made: what decides on consul, interpreter and notice to the family (LNRD 18-VII, 23-I).
 */
public class Background implements Part {
  @Asked(
      missing = {Missing.UNKNOWN, Missing.REFUSED},
      widget = Widget.NATIONALITIES,
      basis = "LNRD 23-I-c; CNPP 151")
  public List<String> nationalities = new ArrayList<>();

  @Asked(
      missing = {Missing.UNKNOWN, Missing.REFUSED},
      widget = Widget.LANGUAGES,
      basis = "LNRD 23-I-c; CNPP 113-XII")
  public List<String> languages = new ArrayList<>();

  @Asked(
      group = FieldGroup.HEALTH,
      missing = {Missing.UNKNOWN, Missing.REFUSED, Missing.NOT_APPLICABLE},
      basis = "LNRD 23-I-h; CNPP 113-XII")
  public String indigenousPeople = "";

  @Asked(
      group = FieldGroup.HEALTH,
      missing = {Missing.UNKNOWN, Missing.REFUSED, Missing.NOT_APPLICABLE})
  public String disability = "";

  @Asked(
      group = FieldGroup.IDENTITY,
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.REFUSED, Missing.NOT_APPLICABLE},
      basis = "LNRD 18-VII")
  public String trustedPerson = "";
}
