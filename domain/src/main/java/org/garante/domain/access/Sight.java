package org.garante.domain.access;

import java.util.EnumSet;
import java.util.Set;
import org.garante.domain.ground.FieldGroup;

/**
 * What an account sees of a record.
 *
 * @param groups the field groups shown; none means folio and agency only
 * @param canUnmask whether the withheld groups may be seen for a reason
 */
public record Sight(Set<FieldGroup> groups, boolean canUnmask) {
  public static final Sight FOLIO_ONLY = new Sight(Set.of(), false);
  public static final Sight EVERYTHING = new Sight(EnumSet.allOf(FieldGroup.class), false);

  public Sight {
    groups = Set.copyOf(groups);
  }

  public boolean shows(FieldGroup group) {
    return groups.contains(group);
  }

  /** Whether more than folio and agency is shown. */
  public boolean showsContent() {
    return !groups.isEmpty();
  }

  /** Whether it reveals who a person is, so that opening it is an entry of the ledger. */
  public boolean showsIdentity() {
    return shows(FieldGroup.IDENTITY);
  }
}
