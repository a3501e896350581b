package org.garante.domain.catalogue;

import java.time.LocalDate;
import org.garante.domain.ground.Refusal;

/** What was asked for does not fit what the catalogue holds. */
public class CatalogueConflict extends Refusal {
  private CatalogueConflict(String key, Object... arguments) {
    super(key, arguments);
  }

  static CatalogueConflict agencyCode() {
    return new CatalogueConflict("agencyCode");
  }

  static CatalogueConflict namesNeeded() {
    return new CatalogueConflict("agencyNames");
  }

  /** A court of this country says what it decides on, and nothing else does. */
  static CatalogueConflict court() {
    return new CatalogueConflict("agencyCourt");
  }

  /** A foreign agency has a foreign country, and no other has. */
  static CatalogueConflict country() {
    return new CatalogueConflict("agencyCountry");
  }

  /** Of a state or a municipality it says which state, and a foreign one has none. */
  static CatalogueConflict homeState() {
    return new CatalogueConflict("agencyState");
  }

  static CatalogueConflict taken(String code) {
    return new CatalogueConflict("codeTaken", code);
  }

  /** Both would be read as the same code. */
  static CatalogueConflict looksLike(String code) {
    return new CatalogueConflict("codeLooksLike", code);
  }

  static CatalogueConflict unknown(String code) {
    return new CatalogueConflict("codeUnknown", code);
  }

  static CatalogueConflict closed(LocalDate lastDay) {
    return new CatalogueConflict("agencyClosed", lastDay);
  }

  static CatalogueConflict beforeItBegan(LocalDate firstDay) {
    return new CatalogueConflict("closedBeforeBegun", firstDay);
  }

  static CatalogueConflict source() {
    return new CatalogueConflict("sourceForm");
  }
}
