package org.garante.domain.arrest;

import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Part;
import org.jspecify.annotations.Nullable;

/**
 * The place in an organisation that is alleged of a person, by whom and on what basis: an
 * allegation, not a fact (I25).
 */
public class AllegedRole implements Part {
  @Asked(basis = "Const 20-B-I; CNPP 113-I, XV")
  public @Nullable RoleTier tier;

  @Asked(widget = Widget.AGENCY)
  public String assessedBy = "";

  @Asked(group = FieldGroup.IDENTITY, widget = Widget.TEXT, max = 2000)
  public String basis = "";
}
