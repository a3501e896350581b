package org.garante.domain.arrest;

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
import org.garante.domain.person.RecordedBackground;
import org.garante.domain.person.RecordedPerson;
import org.garante.domain.place.Location;
import org.garante.domain.review.Occurrence;
import org.garante.domain.review.form.Missing;
import org.jspecify.annotations.Nullable;

/**
 * The content of one submission of an arrest, as columns: what lists and reports read. It is
 * inserted with the submission and never changed; a correction is a further submission.
 */
@Entity
@Table(name = "arrest")
public class Arrest {
  @Id
  @Column(name = "submission_id")
  private UUID submission;

  @Embedded
  @AttributeOverride(name = "instant", column = @Column(name = "arrested_at"))
  @AttributeOverride(name = "zone", column = @Column(name = "arrested_zone"))
  @AttributeOverride(name = "precision", column = @Column(name = "arrested_precision"))
  @AttributeOverride(name = "margin", column = @Column(name = "arrested_margin"))
  @AttributeOverride(name = "fold", column = @Column(name = "arrested_fold"))
  private Occurrence instant;

  @Embedded private Location place;

  @Column(name = "operation_id")
  private @Nullable UUID operation;

  @Embedded private @Nullable RecordedGrounds grounds;

  @Embedded private RecordedConduct conduct;

  @ElementCollection
  @CollectionTable(name = "arrest_other_agency", joinColumns = @JoinColumn(name = "submission_id"))
  @OrderColumn(name = "ordinal")
  private List<RecordedAgency> otherAgencies;

  @ElementCollection
  @CollectionTable(name = "arrest_officer", joinColumns = @JoinColumn(name = "submission_id"))
  @OrderColumn(name = "ordinal")
  private List<RecordedOfficer> officers;

  @Embedded private RecordedPerson person;

  @Embedded private RecordedBackground background;

  @Embedded private RecordedAllegation allegation;

  @Column(name = "rnd_number")
  private @Nullable String rndNumber;

  @Embedded
  @AttributeOverride(name = "instant", column = @Column(name = "rnd_registered_at"))
  @AttributeOverride(name = "zone", column = @Column(name = "rnd_registered_zone"))
  @AttributeOverride(name = "precision", column = @Column(name = "rnd_registered_precision"))
  @AttributeOverride(name = "margin", column = @Column(name = "rnd_registered_margin"))
  @AttributeOverride(name = "fold", column = @Column(name = "rnd_registered_fold"))
  private @Nullable Occurrence rndRegisteredAt;

  @Column(name = "rnd_late_reason")
  private @Nullable String rndLateReason;

  @Column(name = "entry_late_reason")
  private @Nullable String entryLateReason;

  @Column(name = "late_reason")
  private @Nullable String lateReason;

  @Column(name = "handed_to")
  private @Nullable String handedTo;

  @Enumerated(EnumType.STRING)
  @Column(name = "handed_to_missing")
  private @Nullable Missing handedToMissing;

  @Embedded
  @AttributeOverride(name = "instant", column = @Column(name = "handed_at"))
  @AttributeOverride(name = "zone", column = @Column(name = "handed_zone"))
  @AttributeOverride(name = "precision", column = @Column(name = "handed_precision"))
  @AttributeOverride(name = "margin", column = @Column(name = "handed_margin"))
  @AttributeOverride(name = "fold", column = @Column(name = "handed_fold"))
  private @Nullable Occurrence handedAt;

  protected Arrest() {}

  public UUID submission() {
    return submission;
  }

  public Occurrence instant() {
    return instant;
  }

  public Location place() {
    return place;
  }

  public RecordedPerson person() {
    return person;
  }

  /** Who arrested, force used, and visible injuries. */
  public RecordedConduct conduct() {
    return conduct;
  }

  /** Agencies that took part besides the arresting one. */
  public List<RecordedAgency> otherAgencies() {
    return List.copyOf(otherAgencies);
  }

  public List<RecordedOfficer> officers() {
    return List.copyOf(officers);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Arrest it && submission.equals(it.submission);
  }

  @Override
  public int hashCode() {
    return submission.hashCode();
  }
}
