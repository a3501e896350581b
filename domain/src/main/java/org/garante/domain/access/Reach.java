package org.garante.domain.access;

/** How far an action goes for a role; the cells of {@link Permit}'s table. */
public enum Reach {
  NONE,
  /** Records of the agencies' own kinds that the account's agency owns. */
  OWN,
  /** Records in the agency's scope: its own, and what touches it (domain.md 4.4, Scope). */
  SCOPE,
  /** Oversight notes only. */
  NOTES,
  ALL;

  /** Whether it covers this record for an account of that agency. */
  boolean covers(String agency, Subject subject) {
    return switch (this) {
      case NONE -> false;
      case OWN -> !subject.oversight() && subject.ownerAgency().equals(agency);
      case SCOPE -> subject.ownerAgency().equals(agency) || subject.scope().contains(agency);
      case NOTES -> subject.oversight();
      case ALL -> true;
    };
  }
}
