package org.garante.domain.arrest;

/**
 * The place in an organisation that an authority alleges a person held. It is always shown as
 * alleged: nobody is guilty before a final sentence (I25; CNPP 113-I, XV).
 */
public enum RoleTier {
  T0_LEADER,
  T1_REGIONAL_LIEUTENANT,
  T2_CELL_CHIEF,
  T3_OPERATIVE,
  T4_COLLABORATOR,
  UNKNOWN
}
