package org.garante.verifier.report;

import java.util.List;
import java.util.Map;

/**
 * What a certificate says, to be compared with the paper it came with.
 *
 * @param at when it was issued, in microseconds since 1970
 * @param asked what was asked, by name
 * @param terms what was searched for; empty if nothing was
 * @param reason what it was issued for
 * @param folios of the records in it
 * @param withheld folio and agency of those found that it does not show
 */
public record Certified(
    long at,
    Map<String, String> asked,
    String terms,
    String reason,
    List<String> folios,
    List<String> withheld) {}
