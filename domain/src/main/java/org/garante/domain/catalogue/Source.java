package org.garante.domain.catalogue;

import org.garante.domain.text.TextLimit;

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
    int credibility) {

  /** As it is kept, whatever was typed. */
  Source cleaned() {
    return new Source(
        TextLimit.PARAMETER.clean(id),
        TextLimit.SOURCE_TITLE.clean(title),
        TextLimit.PUBLISHER.clean(publisher),
        TextLimit.PARAMETER.clean(kind),
        TextLimit.PARAMETER.clean(date),
        reliability,
        credibility);
  }
}
