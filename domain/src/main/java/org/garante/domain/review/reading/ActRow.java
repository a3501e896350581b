package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.review.ActStatus;
import org.garante.domain.review.rule.Finding;

/**
 * One act with its record, as lists read it.
 *
 * @param kind code of the record's kind
 * @param form code of the act's form
 * @param about the row it is about, as {@code list.key}
 * @param content its content text
 * @param authorAgency agency for which it was entered
 * @param findings what the rules found when it was entered, by weight
 * @param signatures its author's, and those after it
 */
public record ActRow(
    UUID id,
    UUID record,
    String folio,
    String kind,
    String ownerAgency,
    String form,
    Optional<String> about,
    Optional<UUID> corrects,
    ActStatus status,
    String content,
    String authorAgency,
    List<Finding> findings,
    List<Signature> signatures) {
  public ActRow {
    findings = List.copyOf(findings);
    signatures = List.copyOf(signatures);
  }

  /** Who signed it, and when. */
  public record Signature(UUID staff, String name, Instant at) {}

  /** Its author's signature: who entered it, and when. */
  public Signature entered() {
    return signatures.get(0);
  }

  boolean isSignedBy(UUID staff) {
    return signatures.stream().anyMatch(signature -> signature.staff().equals(staff));
  }

  /** The same when it had come as far as that. */
  ActRow as(ActStatus then) {
    int signed =
        switch (then) {
          case ENTERED -> 1;
          case SIGNED -> 2;
          case CONFIRMED, STRUCK -> signatures.size();
        };
    return new ActRow(
        id,
        record,
        folio,
        kind,
        ownerAgency,
        form,
        about,
        corrects,
        then,
        content,
        authorAgency,
        findings,
        signatures.subList(0, Math.min(signed, signatures.size())));
  }
}
