package org.garante.domain.arrest;

/** The ground an arrest was made on (LNRD 18-IV; Constitution 16 and 21). */
public enum ArrestBasis {
  FLAGRANCIA,
  WARRANT,
  URGENT_CASE,
  ADMINISTRATIVE,
  EXTRADITION_DETENTION,
  MIGRATION,
  OTHER
}
