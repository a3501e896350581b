package org.garante.domain.person;

/** Sex as recorded (LNRD 18-III). X stands for a document that says neither. */
public enum Sex {
  F,
  M,
  X,
  UNKNOWN
}
