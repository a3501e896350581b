package org.garante.domain.transfer;

import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Part;

/** The judge who intervened in a transfer, if any did (Constitution 119; LNEP 51, 52). */
public class JudicialStep implements Part {
  /** The court, where the catalogue has it. */
  @Asked(widget = Widget.COURT)
  public String agency = "";

  @Asked(
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.NOT_APPLICABLE},
      basis = "Const 119; LNEP 51, 52")
  public String court = "";

  @Asked(missing = Missing.UNKNOWN, max = 100)
  public String order = "";

  /** The court by its name in the catalogue, where nothing else was written. */
  void nameCourt(Form form, String path, Catalogue catalogue) {
    if (court.isBlank()) {
      catalogue
          .agency(agency)
          .ifPresent(
              named -> {
                court = named.name(Catalogue.OFFICIAL);
                form.getMissing().remove(path + ".court");
                form.getMissingReason().remove(path + ".court");
              });
    }
  }
}
