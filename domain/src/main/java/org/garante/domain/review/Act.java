package org.garante.domain.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.review.form.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a record after it was written, or was done to it: entered by one
 * press, with an entry of its own. Its content never changes; a further act corrects it. It stands
 * beside the submissions, and neither waits for one nor keeps one waiting, unless its form stands
 * alone.
 */
@Entity
@Table(name = "act")
public class Act {
  @Id private UUID id;

  @Column(name = "record_id", nullable = false, updatable = false)
  private UUID record;

  @Column(nullable = false, updatable = false)
  private String form;

  @Column(nullable = false, updatable = false)
  private int signers;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private ActKind.Counts counts;

  @Column(nullable = false, updatable = false)
  private boolean alone;

  @Column(name = "schema_number", nullable = false, updatable = false)
  private int schemaNumber;

  @Column(updatable = false)
  private @Nullable String about;

  @Column(updatable = false)
  private @Nullable UUID corrects;

  @Column(nullable = false, updatable = false)
  private String content;

  @Column(nullable = false, updatable = false)
  private String commitment;

  @Column(name = "occurred_at", updatable = false)
  private @Nullable Instant occurredAt;

  @Column(name = "occurred_zone", updatable = false)
  private @Nullable String occurredZone;

  @Enumerated(EnumType.STRING)
  @Column(name = "occurred_precision", updatable = false)
  private Moment.@Nullable Precision occurredPrecision;

  @Column(name = "entered_by", nullable = false, updatable = false)
  private UUID enteredBy;

  @Column(nullable = false, updatable = false)
  private UUID author;

  @Column(name = "author_agency", nullable = false, updatable = false)
  private String authorAgency;

  @Column(name = "entered_at", nullable = false, updatable = false)
  private Instant enteredAt;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private ActStatus status = ActStatus.ENTERED;

  protected Act() {}

  Act(
      ActKind<?> kind,
      ActContent content,
      String commitment,
      Optional<Moment> happened,
      Account by,
      Instant at) {
    this.id = content.act();
    this.record = content.record();
    this.form = kind.code();
    this.signers = kind.signers();
    this.counts = kind.counts();
    this.alone = kind.isAlone();
    this.schemaNumber = kind.schemaNumber();
    this.about = content.about().orElse(null);
    this.corrects = content.corrects().orElse(null);
    this.content = content.text();
    this.commitment = commitment;
    happened.ifPresent(
        moment -> {
          this.occurredAt = moment.instant().orElse(null);
          this.occurredZone = moment.getZone();
          this.occurredPrecision = moment.getPrecision();
        });
    this.enteredBy = by.id();
    this.author = by.staff().id();
    this.authorAgency = by.agency();
    this.enteredAt = at;
  }

  public UUID id() {
    return id;
  }

  public UUID record() {
    return record;
  }

  /** Code of its form. */
  public String form() {
    return form;
  }

  public int schemaNumber() {
    return schemaNumber;
  }

  /** The row of a list of the record's content that it is about, as {@code list.key}. */
  public Optional<String> about() {
    return Optional.ofNullable(about);
  }

  /** The act that it takes the place of. */
  public Optional<UUID> corrects() {
    return Optional.ofNullable(corrects);
  }

  /** Canonical JSON by field group: what was hashed. */
  public String content() {
    return content;
  }

  /** Hash of its content commitment, in hex; signatures name it. */
  public String commitment() {
    return commitment;
  }

  /** When what it tells of happened, with zone and precision. */
  public Optional<Moment> happened() {
    return occurredAt == null || occurredZone == null || occurredPrecision == null
        ? Optional.empty()
        : Optional.of(Moment.of(occurredAt, ZoneId.of(occurredZone), occurredPrecision));
  }

  /** Account that entered it. */
  public UUID enteredBy() {
    return enteredBy;
  }

  /** Staff id of the person who entered it. */
  public UUID author() {
    return author;
  }

  /** Agency for which it was entered. */
  public String authorAgency() {
    return authorAgency;
  }

  public Instant enteredAt() {
    return enteredAt;
  }

  public ActStatus status() {
    return status;
  }

  /** Whether it stands alone, as its form does. */
  boolean isAlone() {
    return alone;
  }

  /** Whether it waits for a signature. */
  public boolean isOpen() {
    return signers > 1 && status.isOpen();
  }

  /** What the next signature makes of it; empty if it takes none. */
  public Optional<ActStatus> next() {
    return status.signed(signers);
  }

  /** Whether it says something by itself: not struck, and signed where it counts only then. */
  boolean isValid() {
    return status == ActStatus.CONFIRMED
        || counts == ActKind.Counts.AT_ONCE && status != ActStatus.STRUCK;
  }

  /**
   * @throws AlreadyDecided if it cannot come to that from where it stands
   */
  void become(ActStatus to) {
    boolean may = to == ActStatus.STRUCK ? status.isOpen() : next().equals(Optional.of(to));
    if (!may) {
      throw new AlreadyDecided(status);
    }
    status = to;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Act act && id.equals(act.id());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
