package org.garante.domain.ground;

/**
 * The four groups every kind of record sorts its answers into (domain.md 4.4). Each group is
 * committed to by a leaf of its own, so that one can be shown and proved without the others, and
 * each is read under a permission of its own.
 */
public enum FieldGroup {
  /** Everything that is in none of the other groups, with age in years, sex and nationality. */
  FACTS,
  /** Names, aliases, birth date, CURP, address, trusted person, and all free text. */
  IDENTITY,
  /** Injuries, health, disability, ethnicity, indigenous people, self-identified gender. */
  HEALTH,
  /** Names, ranks, units and staff numbers of officers. */
  OFFICERS;

  /** The member of the content text that holds this group: its name in lower case. */
  public String member() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
