package org.garante.domain.catalogue;

import java.time.ZoneId;

/**
 * A municipality.
 *
 * @param code INEGI, five digits, the state's two first
 * @param seat town it is governed from, by which many know it; empty if that is not known
 * @param zone its own time zone, which on the northern border differs from its state's
 */
public record Municipality(String code, String name, String stateCode, ZoneId zone, String seat) {
  public Municipality(String code, String name, String stateCode, ZoneId zone) {
    this(code, name, stateCode, zone, "");
  }
}
