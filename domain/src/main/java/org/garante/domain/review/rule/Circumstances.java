package org.garante.domain.review.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.review.form.Moment;

/** What a kind of record may know beyond its own form when it is prepared, outlined and checked. */
public interface Circumstances {
  /** Now, by the application's clock. */
  Instant now();

  /** When the record was first submitted; now, if it has not been. */
  Instant firstSubmittedAt();

  /** Code of the agency that owns the record, or would. */
  String ownerAgency();

  Catalogue catalogue();

  /** The record with that id, if it was ever submitted. */
  Optional<Known> record(UUID id);

  /**
   * Folios of the other records of a kind that give this answer to a question, whatever its case,
   * blanks and dashes: in their latest content or in the one in force, annulled ones left out.
   */
  List<String> othersWith(String kind, String path, String answer);

  /** The figure of a policy threshold, in hours (I07). */
  int policyHours(String code);

  /**
   * What another record is, for links and for taking over a person.
   *
   * @param occurredAt when it happened, if it is about something that did and that is known
   * @param person the person it is about, if it is about one
   * @param answer the value of one of its latest content's answers by path, such as {@code agency};
   *     codes are parted by blanks
   */
  record Known(
      UUID id,
      String kind,
      String folio,
      String ownerAgency,
      boolean annulled,
      Optional<Moment> occurredAt,
      Optional<UUID> person,
      java.util.function.Function<String, Optional<String>> answer) {}
}
