package org.garante.domain.arrest;

/** Who issued an order of arrest: a judge (warrant) or a prosecutor (urgent case, CNPP 150). */
public enum OrderAuthority {
  JUDGE,
  PROSECUTOR
}
