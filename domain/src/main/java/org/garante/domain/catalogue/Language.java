package org.garante.domain.catalogue;

import java.util.Locale;

/**
 * A language, a variant of one, or a sign language.
 *
 * @param code ISO 639; {@code x-…} for a grouping of Mexico's that has no code of its own there
 * @param grouping of INALI's catalogue of 2008 that it is, or is a variant of; empty for others
 */
public record Language(String code, String spanish, String english, String grouping) {
  public String name(Locale locale) {
    return locale.getLanguage().equals("es") ? spanish : english;
  }
}
