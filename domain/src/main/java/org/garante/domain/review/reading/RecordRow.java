package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.review.SubmissionStatus;

/**
 * One record in a list.
 *
 * @param shown the submission shown: the one in force, else the latest
 * @param identityHeadline empty unless the viewer may see identity
 * @param occurredZone IANA zone of the place
 * @param status of the latest submission
 * @param approved whether a submission is in force
 * @param pseudonyms of the persons it concerns
 * @param findings how many rules it strains now, or then
 * @param persons bare identities, for the ledger
 * @param folioOnly whether the viewer sees no more than folio and agency
 */
public record RecordRow(
    UUID id,
    String folio,
    String kind,
    String ownerAgency,
    UUID shown,
    String headline,
    String identityHeadline,
    Optional<Instant> occurredAt,
    Optional<String> occurredZone,
    Optional<String> occurredPrecision,
    Instant recordedAt,
    SubmissionStatus status,
    boolean approved,
    boolean annulled,
    boolean annulmentOpen,
    int findings,
    List<String> pseudonyms,
    List<UUID> persons,
    boolean folioOnly) {

  /** Whether an amendment waits while something is in force. */
  public boolean amendmentOpen() {
    return approved && status == SubmissionStatus.SUBMITTED;
  }
}
