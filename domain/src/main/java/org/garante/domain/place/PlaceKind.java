package org.garante.domain.place;

/** Where something happened, in kind: LNRD 18-IV asks for the place, which may be in no state. */
public enum PlaceKind {
  STATE,
  AT_SEA,
  IN_AIR,
  ABROAD,
  UNKNOWN
}
