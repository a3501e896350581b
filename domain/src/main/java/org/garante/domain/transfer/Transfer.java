package org.garante.domain.transfer;

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
import org.garante.domain.person.RecordedPerson;
import org.garante.domain.place.Location;
import org.garante.domain.review.Occurrence;
import org.garante.domain.review.form.Missing;
import org.jspecify.annotations.Nullable;

/**
 * The content of one submission of a transfer, as columns: what lists and reports read. It is
 * inserted with the submission and never changed; a correction is a further submission.
 */
@Entity
@Table(name = "transfer")
public class Transfer {
  @Id
  @Column(name = "submission_id")
  private UUID submission;

  @Enumerated(EnumType.STRING)
  @Column(name = "type", nullable = false)
  private TransferType type;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private TransferState state;

  @Column(name = "arrest_id")
  private @Nullable UUID arrest;

  @Column(name = "operation_id")
  private @Nullable UUID operation;

  @Column(name = "batch")
  private @Nullable String batch;

  @Embedded private RecordedPerson person;

  @Column(name = "nationalities", nullable = false)
  private List<String> nationalities;

  @Enumerated(EnumType.STRING)
  @Column(name = "nationalities_missing")
  private @Nullable Missing nationalitiesMissing;

  @ElementCollection
  @CollectionTable(name = "transfer_article", joinColumns = @JoinColumn(name = "submission_id"))
  @OrderColumn(name = "ordinal")
  private List<RecordedArticle> legalArticles;

  @Embedded private @Nullable RecordedLegality legality;

  @Embedded
  @AttributeOverride(name = "instant", column = @Column(name = "handed_over_at"))
  @AttributeOverride(name = "zone", column = @Column(name = "handed_over_zone"))
  @AttributeOverride(name = "precision", column = @Column(name = "handed_over_precision"))
  @AttributeOverride(name = "margin", column = @Column(name = "handed_over_margin"))
  @AttributeOverride(name = "fold", column = @Column(name = "handed_over_fold"))
  private @Nullable Occurrence handedOverAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "handed_over_missing")
  private @Nullable Missing handedOverMissing;

  @Embedded private @Nullable Location place;

  @Column(name = "destination_country")
  private @Nullable String destinationCountry;

  @Enumerated(EnumType.STRING)
  @Column(name = "destination_country_missing")
  private @Nullable Missing destinationCountryMissing;

  @Column(name = "destination_authority")
  private @Nullable String destinationAuthority;

  @ElementCollection
  @CollectionTable(
      name = "transfer_source_label",
      joinColumns = @JoinColumn(name = "submission_id"))
  @OrderColumn(name = "ordinal")
  private List<RecordedLabel> sourceLabels;

  protected Transfer() {}

  public UUID submission() {
    return submission;
  }

  public RecordedPerson person() {
    return person;
  }

  public List<RecordedArticle> legalArticles() {
    return List.copyOf(legalArticles);
  }

  public List<RecordedLabel> sourceLabels() {
    return List.copyOf(sourceLabels);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Transfer it && submission.equals(it.submission);
  }

  @Override
  public int hashCode() {
    return submission.hashCode();
  }
}
