package org.garante.domain.arrest;

/** Which case of flagrancia it was (CNPP 146). */
public enum Flagrancia {
  /** In the act (146-I). */
  IN_THE_ACT,
  /** Pursued without interruption right after (146-II-a). */
  PURSUED,
  /** Pointed out right after, with objects or indications (146-II-b). */
  POINTED_OUT
}
