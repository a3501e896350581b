package org.garante.domain.oversight;

/** The human right a note is about. */
public enum ProtectedRight {
  LIFE,
  /** Not to be tortured or ill-treated (LGPIST). */
  INTEGRITY,
  /** Not to be arrested arbitrarily (Constitution 16). */
  LIBERTY,
  /** Not to be made to disappear: to be registered, and found (ICPPED 17). */
  NOT_TO_DISAPPEAR,
  /** To be brought before a prosecutor or judge in time. */
  PROMPT_PRESENTATION,
  COUNSEL,
  /** That the family is told, and the consul. */
  INFORM_OTHERS,
  LANGUAGE,
  HEALTH,
  /** Not to be shown as guilty (CNPP 113-XIV). */
  PRESUMPTION_OF_INNOCENCE,
  /** Not to be handed over into danger (CAT 3). */
  NON_REFOULEMENT,
  EQUALITY,
  PROPERTY,
  TRUTH_AND_REMEDY,
  OTHER
}
