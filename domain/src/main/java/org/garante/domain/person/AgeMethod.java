package org.garante.domain.person;

/** How the age or birth date came to be known (LNRD 18-II). */
public enum AgeMethod {
  STATED_BY_PERSON,
  DOCUMENT,
  STATED_BY_OTHERS,
  MEDICAL_ESTIMATE,
  APPARENT
}
