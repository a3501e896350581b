package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.ledger.past.AskedPast;

/**
 * One transition in a record's history.
 *
 * @param act the act it is a step of; empty for a step of a submission
 * @param sealing where and when its entry was sealed; empty if it is not yet
 */
public record StepRow(
    Optional<UUID> submission,
    Optional<Integer> number,
    Optional<OfAct> act,
    Optional<String> from,
    String to,
    String by,
    String agency,
    String role,
    Instant at,
    Optional<String> reason,
    Optional<AskedPast.Sealing> sealing) {

  /**
   * The act that a step is of.
   *
   * @param form code of its form
   * @param alone whether it stands alone
   * @param annulling whether it takes the record out of force
   */
  public record OfAct(UUID id, String form, boolean alone, boolean annulling) {}
}
