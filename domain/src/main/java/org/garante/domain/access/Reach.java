package org.garante.domain.access;

import java.util.UUID;

/**
 * How far an action goes for a role; the cells of {@link Permit}'s and {@link ActPermit}'s tables.
 */
public enum Reach {
  NONE,
  /** Records of the agencies' own kinds that the account's agency owns. */
  OWN,
  /** Records in the agency's scope: its own, and what touches it (domain.md 4.4, Scope). */
  SCOPE,
  /** Records about a person whom the account's agency holds. */
  HOLDER,
  /** Records that are addressed to the account's agency. */
  ADDRESSEE,
  /** Acts that somebody of the account's agency entered. */
  PEER,
  /** Oversight notes that the account's person wrote. */
  AUTHOR,
  /** Oversight notes only. */
  NOTES,
  ALL;

  /** Whether it covers this record for a person who acts for that agency. */
  boolean covers(String agency, UUID staff, Subject subject) {
    return switch (this) {
      case NONE, PEER -> false;
      case OWN -> !subject.oversight() && subject.ownerAgency().equals(agency);
      case SCOPE ->
          subject.ownerAgency().equals(agency)
              || subject.scope().contains(agency)
              || subject.party(HOLDER).contains(agency)
              || subject.party(ADDRESSEE).contains(agency);
      case HOLDER, ADDRESSEE -> subject.party(this).contains(agency);
      case AUTHOR -> subject.oversight() && subject.authors().contains(staff);
      case NOTES -> subject.oversight();
      case ALL -> true;
    };
  }
}
