package org.garante.persistence.sixth;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.garante.domain.review.form.Typed;
import org.jspecify.annotations.Nullable;

/** The content of one submission of a visit, as columns. */
@Entity
@Table(name = "visit")
public class Visit {
  /** Somebody present. */
  @Embeddable
  public record Present(
      @Column(name = "row_key", nullable = false) String key,
      @Column(name = "name", nullable = false) String name) {}

  @Id
  @Column(name = "submission_id")
  private UUID submission;

  @Column(name = "visited_at", nullable = false)
  private Instant visitedAt;

  @Column(name = "state_code", nullable = false)
  private String state;

  @Column(name = "operation_id")
  private @Nullable UUID operation;

  private @Nullable Integer held;

  @ElementCollection
  @CollectionTable(name = "visit_present", joinColumns = @JoinColumn(name = "submission_id"))
  @OrderColumn(name = "ordinal")
  private List<Present> present;

  protected Visit() {}

  Visit(UUID submission, VisitForm form) {
    this.submission = submission;
    this.visitedAt = form.visitedAt.instant().orElseThrow();
    this.state = form.place.state;
    this.operation = Typed.id(form.operation).orElse(null);
    this.held = form.held.isBlank() ? null : Integer.valueOf(form.held);
    this.present = form.present.stream().map(row -> new Present(row.getKey(), row.name)).toList();
  }

  private List<@Nullable Object> content() {
    return Arrays.asList(submission, visitedAt, state, operation, held, List.copyOf(present));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Visit visit && content().equals(visit.content());
  }

  @Override
  public int hashCode() {
    return submission.hashCode();
  }
}
