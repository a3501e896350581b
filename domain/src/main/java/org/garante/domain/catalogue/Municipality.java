package org.garante.domain.catalogue;

import java.time.ZoneId;

/**
 * A municipality.
 *
 * @param code INEGI, five digits, the state's two first
 * @param zone its own time zone, which on the northern border differs from its state's
 */
public record Municipality(String code, String name, String stateCode, ZoneId zone) {}
