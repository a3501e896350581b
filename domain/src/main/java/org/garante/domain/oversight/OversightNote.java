package org.garante.domain.oversight;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * The content of one submission of an oversight note, as columns. It is inserted with the
 * submission and never changed; a correction, or its release, is a further submission.
 */
@Entity
@Table(name = "oversight_note")
public class OversightNote {
  @Id
  @Column(name = "submission_id")
  private UUID submission;

  @Column(name = "addressed_agency", nullable = false)
  private String addressedAgency;

  @ElementCollection
  @CollectionTable(
      name = "oversight_note_concern",
      joinColumns = @JoinColumn(name = "submission_id"))
  @OrderColumn(name = "ordinal")
  @Column(name = "concern_id", nullable = false)
  private List<UUID> concerns;

  @Enumerated(EnumType.STRING)
  @Column(name = "independence", nullable = false)
  private Independence independence;

  @Enumerated(EnumType.STRING)
  @Column(name = "protected_right", nullable = false)
  private ProtectedRight right;

  @Column(name = "severity", nullable = false)
  private int severity;

  @Enumerated(EnumType.STRING)
  @Column(name = "grave_violation")
  private @Nullable YesNo graveViolation;

  @Enumerated(EnumType.STRING)
  @Column(name = "grave_violation_missing")
  private @Nullable Missing graveViolationMissing;

  @Column(name = "text", nullable = false)
  private String text;

  @Column(name = "reply_due")
  private @Nullable LocalDate replyDue;

  @Enumerated(EnumType.STRING)
  @Column(name = "reply_due_missing")
  private @Nullable Missing replyDueMissing;

  @Enumerated(EnumType.STRING)
  @Column(name = "confidential", nullable = false)
  private YesNo confidential;

  protected OversightNote() {}

  public UUID submission() {
    return submission;
  }

  /** Ids of the records it is about. */
  public List<UUID> concerns() {
    return List.copyOf(concerns);
  }

  /** The figure, 1 to 5. */
  public int severity() {
    return severity;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OversightNote it && submission.equals(it.submission);
  }

  @Override
  public int hashCode() {
    return submission.hashCode();
  }
}
