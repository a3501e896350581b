package org.garante.domain.catalogue;

import java.util.Optional;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.FieldGroup;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Part;

/**
 * Where something happened: state, municipality, and the rest in words. Its zone is the one times
 * there are typed in.
 */
public class Place implements Part {
  @Asked(need = Need.VALUE, widget = Widget.STATE, basis = "LNRD 18-IV")
  private String state = "";

  @Asked(
      need = Need.ANSWER,
      missing = Missing.UNKNOWN,
      widget = Widget.MUNICIPALITY,
      basis = "LNRD 18-IV")
  private String municipality = "";

  @Asked(group = FieldGroup.IDENTITY, max = 500, basis = "LNRD 18-IV")
  private String locality = "";

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getMunicipality() {
    return municipality;
  }

  public void setMunicipality(String municipality) {
    this.municipality = municipality;
  }

  public String getLocality() {
    return locality;
  }

  public void setLocality(String locality) {
    this.locality = locality;
  }

  /**
   * The place in one line, the same in every language: the municipality with its state's
   * abbreviation, else the state; empty where neither is known.
   */
  public String named(Catalogue catalogue) {
    Optional<State> inState = catalogue.state(state);
    return catalogue
        .municipality(municipality)
        .map(town -> town.name() + inState.map(State::abbreviation).map(", "::concat).orElse(""))
        .or(() -> inState.map(State::name))
        .orElse("");
  }
}
