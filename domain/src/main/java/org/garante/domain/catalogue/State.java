package org.garante.domain.catalogue;

import java.time.ZoneId;

/**
 * A federal entity.
 *
 * @param code INEGI, two digits
 * @param zone time zone of most of the state
 */
public record State(String code, String name, String abbreviation, ZoneId zone) {}
