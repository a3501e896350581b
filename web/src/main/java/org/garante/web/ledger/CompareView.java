package org.garante.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.garante.domain.ledger.seal.CheckpointService;
import org.garante.domain.ledger.seal.Comparison;
import org.jspecify.annotations.Nullable;

/** Compares a checkpoint that somebody kept with the ledger. */
@Named
@RequestScoped
public class CompareView {
  private final CheckpointService checkpoints;
  private String note = "";
  private @Nullable Comparison comparison;

  @Inject
  public CompareView(CheckpointService checkpoints) {
    this.checkpoints = checkpoints;
  }

  /** Compares what was pasted with the ledger. */
  public void compare() {
    comparison = checkpoints.compare(note);
  }

  /** What came of comparing; blank where nothing was compared. */
  public String getComparison() {
    return comparison == null ? "" : comparison.name();
  }

  /** Whether what was compared agrees. */
  public boolean isAgreeing() {
    return comparison == Comparison.AGREES;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
