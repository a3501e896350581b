package org.garante.web.review.record;

/**
 * A row of a list as it is read: its words, made once, so that a cell is written and not computed.
 *
 * @param about what it is about; empty if the viewer sees no more than folio and agency
 * @param who names, or pseudonyms where names are not shown
 * @param named whether {@code who} are names
 * @param status of its badge
 * @param pending what is under way beside it, of its second badge; empty if nothing is
 * @param findings how many the rules have, in words; empty if none, or not for the viewer
 */
public record RecordLine(
    String folio,
    boolean folioOnly,
    String about,
    String who,
    boolean named,
    String kind,
    String agency,
    String occurred,
    String status,
    String statusText,
    String pending,
    String pendingText,
    String findings) {}
