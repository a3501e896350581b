package org.garante.domain.review.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.review.form.Moment;

/** What a kind of record may know beyond its own form when it is prepared, outlined and checked. */
public interface Circumstances {
  /**
   * Whether now, by the application's clock, is that instant or later. Rules ask this way, and
   * never for the time itself, so that what they find is judged anew at the instant at which the
   * answer changes.
   */
  boolean hasCome(Instant moment);

  /** Whether that instant has passed; at the instant itself it has not. */
  default boolean isPast(Instant moment) {
    return hasCome(moment.plus(1, ChronoUnit.MICROS));
  }

  /** The day it is now in that zone. */
  LocalDate today(ZoneId zone);

  /** When the record was first submitted; now, if it has not been. */
  Instant firstSubmittedAt();

  /** Code of the agency that owns the record, or would. */
  String ownerAgency();

  Catalogue catalogue();

  /** The record with that id, if it was ever submitted. */
  Optional<Known> record(UUID id);

  /**
   * Folios of the other records of a kind that give this answer to a question, whatever its case,
   * blanks and dashes: in their latest content or in the one in force, annulled ones left out. What
   * asks is judged anew once somebody else begins or ceases to give it.
   */
  List<String> othersWith(String kind, String path, String answer);

  /**
   * The acts of the record that count, in the order in which they were entered; none of a record
   * that is only about to be one.
   */
  List<KnownAct> acts();

  /**
   * The other records of a kind that name this one, not annulled, by their latest content. What
   * asks is judged anew once a further one does.
   *
   * @param role path of the question in which they name it
   */
  List<Known> naming(String kind, String role);

  /** The figure of a policy threshold, in hours (I07). */
  int policyHours(String code);

  /**
   * What another record is, for links and for taking over a person.
   *
   * @param occurredAt when it happened, if it is about something that did and that is known
   * @param person the person it is about, if it is about one
   * @param answer the value of one of its latest content's answers by path, such as {@code agency};
   *     codes, and the answers of several rows, are parted by blanks
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

  /**
   * What an act of the record is.
   *
   * @param form code of its form
   * @param about the row it is about, as {@code list.key}
   * @param occurredAt when it happened, if it tells of something that did and that is known
   * @param answer the value of one of its answers by path
   */
  record KnownAct(
      UUID id,
      String form,
      Optional<String> about,
      Optional<Moment> occurredAt,
      java.util.function.Function<String, Optional<String>> answer) {}
}
