package org.garante.domain.person;

import java.util.ArrayList;
import java.util.List;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.FieldGroup;
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
  private List<String> nationalities = new ArrayList<>();

  @Asked(
      missing = {Missing.UNKNOWN, Missing.REFUSED},
      widget = Widget.LANGUAGES,
      basis = "LNRD 23-I-c; CNPP 113-XII")
  private List<String> languages = new ArrayList<>();

  @Asked(
      group = FieldGroup.HEALTH,
      missing = {Missing.UNKNOWN, Missing.REFUSED, Missing.NOT_APPLICABLE},
      basis = "LNRD 23-I-h; CNPP 113-XII")
  private String indigenousPeople = "";

  @Asked(
      group = FieldGroup.HEALTH,
      missing = {Missing.UNKNOWN, Missing.REFUSED, Missing.NOT_APPLICABLE})
  private String disability = "";

  @Asked(
      group = FieldGroup.IDENTITY,
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.REFUSED, Missing.NOT_APPLICABLE},
      basis = "LNRD 18-VII")
  private String trustedPerson = "";

  public List<String> getNationalities() {
    return nationalities;
  }

  public void setNationalities(List<String> nationalities) {
    this.nationalities = nationalities;
  }

  public List<String> getLanguages() {
    return languages;
  }

  public void setLanguages(List<String> languages) {
    this.languages = languages;
  }

  public String getIndigenousPeople() {
    return indigenousPeople;
  }

  public void setIndigenousPeople(String indigenousPeople) {
    this.indigenousPeople = indigenousPeople;
  }

  public String getDisability() {
    return disability;
  }

  public void setDisability(String disability) {
    this.disability = disability;
  }

  public String getTrustedPerson() {
    return trustedPerson;
  }

  public void setTrustedPerson(String trustedPerson) {
    this.trustedPerson = trustedPerson;
  }
}
