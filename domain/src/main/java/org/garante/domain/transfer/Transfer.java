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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.garante.domain.person.RecordedPerson;
import org.garante.domain.place.Location;
import org.garante.domain.review.Occurrence;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Typed;
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

  /** The content of a form that was prepared and checked. */
  public Transfer(UUID submission, TransferForm form) {
    this.submission = submission;
    this.type = Objects.requireNonNull(form.type);
    this.state = Objects.requireNonNull(form.state);
    this.arrest = Typed.id(form.arrest).orElse(null);
    this.operation = Typed.id(form.operation).orElse(null);
    this.batch = Typed.text(form.batch).orElse(null);
    this.person = RecordedPerson.of(form.person, form, "person");
    this.nationalities = Typed.texts(form.nationalities);
    this.nationalitiesMissing = Typed.missing(form, "nationalities", nationalities);
    this.legalArticles = form.legalArticles.stream().map(RecordedArticle::of).toList();
    this.legality = RecordedLegality.of(form);
    this.handedOverAt = Occurrence.of(form.handedOverAt);
    this.handedOverMissing = Typed.missing(form, "handedOverAt", handedOverAt);
    this.place = Location.of(form.place, form, "place");
    this.destinationCountry = Typed.text(form.destinationCountry).orElse(null);
    this.destinationCountryMissing = Typed.missing(form, "destinationCountry", destinationCountry);
    this.destinationAuthority = Typed.text(form.destinationAuthority).orElse(null);
    this.sourceLabels = form.sourceLabels.stream().map(RecordedLabel::of).toList();
  }

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

  /** Everything it holds, to compare one content with another. */
  private List<@Nullable Object> content() {
    return Arrays.asList(
        submission,
        type,
        state,
        arrest,
        operation,
        batch,
        person,
        List.copyOf(nationalities),
        nationalitiesMissing,
        legalArticles(),
        legality,
        handedOverAt,
        handedOverMissing,
        place,
        destinationCountry,
        destinationCountryMissing,
        destinationAuthority,
        sourceLabels());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Transfer transfer && content().equals(transfer.content());
  }

  @Override
  public int hashCode() {
    return submission.hashCode();
  }
}
