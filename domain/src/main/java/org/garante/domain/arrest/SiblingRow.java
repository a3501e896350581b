package org.garante.domain.arrest;

/**
 * Another arrest of the same event: same agency, time and place, another person.
 *
 * @param headline of facts only; empty if the viewer sees no more than the folio
 * @param pseudonym of the person, likewise
 */
public record SiblingRow(String folio, String headline, String pseudonym, boolean approved) {}
