package org.garante.domain.arrest;

/** What an agency did in an arrest that another made or made with it. */
public enum ArrestPart {
  APPREHENDED,
  SUPPORT,
  ESCORT
}
