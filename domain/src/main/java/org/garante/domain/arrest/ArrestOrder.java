package org.garante.domain.arrest;

import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Part;
import org.jspecify.annotations.Nullable;

/** The order an arrest carried out, if there was one (LNRD 18-IV; CNPP 141, 150; I05). */
public class ArrestOrder implements Part {
  @Asked(
      max = 100,
      missing = {Missing.UNKNOWN, Missing.NOT_APPLICABLE},
      basis = "LNRD 18-IV")
  public String number = "";

  @Asked(missing = Missing.UNKNOWN, basis = "CNPP 150")
  public @Nullable OrderAuthority authority;

  /** The court or prosecutor's office, where the catalogue has it. */
  @Asked(widget = Widget.AGENCY)
  public String issuerAgency = "";

  @Asked(missing = Missing.UNKNOWN)
  public String issuer = "";

  @Asked(missing = Missing.UNKNOWN, widget = Widget.DATE, max = 10)
  public String date = "";

  /** The office by its name in the catalogue, where nothing else was written. */
  void nameIssuer(Form form, String path, Catalogue catalogue) {
    if (issuer.isBlank()) {
      catalogue
          .agency(issuerAgency)
          .ifPresent(
              office -> {
                issuer = office.name(Catalogue.OFFICIAL);
                form.getMissing().remove(path + ".issuer");
                form.getMissingReason().remove(path + ".issuer");
              });
    }
  }
}
