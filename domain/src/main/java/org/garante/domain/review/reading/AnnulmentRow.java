package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.review.Annulment;

/** One annulment, of those that are under way or of a record's past. */
public record AnnulmentRow(
    UUID id,
    UUID record,
    String folio,
    String kind,
    String ownerAgency,
    String reason,
    Annulment.State state,
    UUID proposedByStaff,
    String proposedBy,
    Instant proposedAt,
    Optional<String> secondedBy,
    Optional<String> completedBy) {

  /** The same when it had come as far as that. */
  AnnulmentRow as(Annulment.State then) {
    boolean done = then == Annulment.State.DONE;
    boolean seconded = done || then == Annulment.State.SECONDED;
    return new AnnulmentRow(
        id,
        record,
        folio,
        kind,
        ownerAgency,
        reason,
        then,
        proposedByStaff,
        proposedBy,
        proposedAt,
        secondedBy.filter(name -> seconded),
        completedBy.filter(name -> done));
  }
}
