package org.garante.domain.catalogue;

/**
 * A document that figures and labels are cited from.
 *
 * @param reliability of the source, A to F (Admiralty)
 * @param credibility of what it says, 1 to 6 (Admiralty)
 */
public record Source(
    String id,
    String title,
    String publisher,
    String kind,
    String date,
    String reliability,
    int credibility) {}
