package org.garante.domain.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.review.form.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One content of a record, as sent to approval. The content never changes. SUBMITTED becomes
 * APPROVED, RETURNED or WITHDRAWN, once; a correction is a further submission of the same record.
 */
@Entity
@Table(name = "submission")
public class Submission {
  @Id private UUID id;

  @Column(name = "record_id", nullable = false, updatable = false)
  private UUID record;

  @Column(nullable = false, updatable = false)
  private int number;

  @Column(name = "draft_id", nullable = false, unique = true, updatable = false)
  private UUID draft;

  @Column(nullable = false, updatable = false)
  private String content;

  @Column(name = "schema_number", nullable = false, updatable = false)
  private int schemaNumber;

  @Column(nullable = false, updatable = false)
  private String headline;

  @Column(name = "identity_headline", nullable = false, updatable = false)
  private String identityHeadline;

  @Column(name = "occurred_at", updatable = false)
  private @Nullable Instant occurredAt;

  @Column(name = "occurred_zone", updatable = false)
  private @Nullable String occurredZone;

  @Enumerated(EnumType.STRING)
  @Column(name = "occurred_precision", updatable = false)
  private Moment.@Nullable Precision occurredPrecision;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private Urgency urgency;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private Handling handling;

  @Column(updatable = false)
  private @Nullable String reason;

  @Column(updatable = false)
  private @Nullable UUID amends;

  @Column(name = "submitted_by", nullable = false, updatable = false)
  private UUID submittedBy;

  @Column(name = "submitted_at", nullable = false, updatable = false)
  private Instant submittedAt;

  @Column(nullable = false, updatable = false)
  private String commitment;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private SubmissionStatus status = SubmissionStatus.SUBMITTED;

  @ElementCollection
  @CollectionTable(name = "submission_author", joinColumns = @JoinColumn(name = "submission_id"))
  @Column(name = "staff_id", nullable = false)
  private Set<UUID> authors = new HashSet<>();

  protected Submission() {}

  Submission(
      UUID id,
      RegisterRecord record,
      int number,
      Draft draft,
      String content,
      int schemaNumber,
      Outline outline,
      Set<UUID> authors,
      String commitment,
      Account by,
      Instant at) {
    this.id = id;
    this.record = record.id();
    this.number = number;
    this.draft = draft.id();
    this.content = content;
    this.schemaNumber = schemaNumber;
    this.headline = outline.headline();
    this.identityHeadline = outline.identityHeadline();
    outline
        .occurredAt()
        .ifPresent(
            moment -> {
              this.occurredAt = moment.instant().orElse(null);
              this.occurredZone = moment.getZone();
              this.occurredPrecision = moment.getPrecision();
            });
    this.urgency = outline.urgency();
    this.handling = record.handling();
    this.reason = draft.reason().orElse(null);
    this.amends = record.inForce().orElse(null);
    this.submittedBy = by.id();
    this.submittedAt = at;
    this.commitment = commitment;
    this.authors = new HashSet<>(authors);
  }

  public UUID id() {
    return id;
  }

  public UUID record() {
    return record;
  }

  /** From 1, without gaps, within the record. */
  public int number() {
    return number;
  }

  public UUID draft() {
    return draft;
  }

  /** Canonical JSON by field group: what was hashed. */
  public String content() {
    return content;
  }

  public int schemaNumber() {
    return schemaNumber;
  }

  public String headline() {
    return headline;
  }

  public String identityHeadline() {
    return identityHeadline;
  }

  /** When what it tells of happened, with zone and precision. */
  public Optional<Moment> happened() {
    return occurredAt == null || occurredZone == null || occurredPrecision == null
        ? Optional.empty()
        : Optional.of(Moment.of(occurredAt, ZoneId.of(occurredZone), occurredPrecision));
  }

  public Optional<Instant> occurredAt() {
    return Optional.ofNullable(occurredAt);
  }

  public Urgency urgency() {
    return urgency;
  }

  /** The record's handling as of this submission; a later one may restrict it. */
  public Handling handling() {
    return handling;
  }

  /** Why what was in force is amended. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** The submission in force when this one was made. */
  public Optional<UUID> amends() {
    return Optional.ofNullable(amends);
  }

  /** Account that submitted it. */
  public UUID submittedBy() {
    return submittedBy;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  /** Hash of its content commitment, in hex; decisions name it. */
  public String commitment() {
    return commitment;
  }

  public SubmissionStatus status() {
    return status;
  }

  public boolean isOpen() {
    return status == SubmissionStatus.SUBMITTED;
  }

  /** Staff ids of those who wrote this submission. */
  public Set<UUID> authors() {
    return Set.copyOf(authors);
  }

  /**
   * Decides it.
   *
   * @throws AlreadyDecided if it was decided or withdrawn before
   */
  void become(SubmissionStatus next) {
    if (!status.mayBecome(next)) {
      throw new AlreadyDecided(status);
    }
    status = next;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Submission submission && id.equals(submission.id());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
