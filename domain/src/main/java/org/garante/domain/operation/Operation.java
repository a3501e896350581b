package org.garante.domain.operation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.garante.domain.review.Occurrence;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * The content of one submission of an operation, as columns: what lists and reports read. It is
 * inserted with the submission and never changed; a correction is a further submission.
 */
@Entity
@Table(name = "operation")
public class Operation {
  @Id
  @Column(name = "submission_id")
  private UUID submission;

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "aliases", nullable = false)
  private List<String> aliases;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private OperationStatus status;

  @Embedded
  @AttributeOverride(name = "instant", column = @Column(name = "started_at"))
  @AttributeOverride(name = "zone", column = @Column(name = "started_zone"))
  @AttributeOverride(name = "precision", column = @Column(name = "started_precision"))
  @AttributeOverride(name = "margin", column = @Column(name = "started_margin"))
  @AttributeOverride(name = "fold", column = @Column(name = "started_fold"))
  private @Nullable Occurrence start;

  @Enumerated(EnumType.STRING)
  @Column(name = "started_missing")
  private @Nullable Missing startMissing;

  @Embedded
  @AttributeOverride(name = "instant", column = @Column(name = "ended_at"))
  @AttributeOverride(name = "zone", column = @Column(name = "ended_zone"))
  @AttributeOverride(name = "precision", column = @Column(name = "ended_precision"))
  @AttributeOverride(name = "margin", column = @Column(name = "ended_margin"))
  @AttributeOverride(name = "fold", column = @Column(name = "ended_fold"))
  private @Nullable Occurrence end;

  @Enumerated(EnumType.STRING)
  @Column(name = "nationwide")
  private @Nullable YesNo nationwide;

  @ElementCollection
  @CollectionTable(name = "operation_state", joinColumns = @JoinColumn(name = "submission_id"))
  @OrderColumn(name = "ordinal")
  @Column(name = "state_code", nullable = false)
  private List<String> states;

  @ElementCollection
  @CollectionTable(name = "operation_agency", joinColumns = @JoinColumn(name = "submission_id"))
  @OrderColumn(name = "ordinal")
  private List<RecordedAgency> agencies;

  @Enumerated(EnumType.STRING)
  @Column(name = "agencies_missing")
  private @Nullable Missing agenciesMissing;

  @Column(name = "commander")
  private @Nullable String commander;

  @Column(name = "legal_framework", nullable = false)
  private List<String> legalFramework;

  @Column(name = "objectives")
  private @Nullable String objectives;

  @Column(name = "parent_id")
  private @Nullable UUID parent;

  protected Operation() {}

  public UUID submission() {
    return submission;
  }

  public List<RecordedAgency> agencies() {
    return List.copyOf(agencies);
  }

  public List<String> states() {
    return List.copyOf(states);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Operation it && submission.equals(it.submission);
  }

  @Override
  public int hashCode() {
    return submission.hashCode();
  }
}
