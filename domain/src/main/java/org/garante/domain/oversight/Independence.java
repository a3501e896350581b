package org.garante.domain.oversight;

/** From how far away the author of a note looks at the agency it concerns. */
public enum Independence {
  INTERNAL,
  NHRI,
  NPM,
  NGO,
  UN
}
