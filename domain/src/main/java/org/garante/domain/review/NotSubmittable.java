package org.garante.domain.review;

import org.garante.domain.ground.Refusal;

/** The draft has findings that refuse submission. */
public class NotSubmittable extends Refusal {
  private final transient java.util.List<org.garante.domain.review.rule.Finding> findings;

  public NotSubmittable(java.util.List<org.garante.domain.review.rule.Finding> findings) {
    super("notSubmittable", findings.size());
    this.findings = java.util.List.copyOf(findings);
  }

  public java.util.List<org.garante.domain.review.rule.Finding> findings() {
    return findings;
  }

  /** Rules and fields, for the log; answers are none of its business. */
  @Override
  public String getMessage() {
    return findings.stream()
        .filter(org.garante.domain.review.rule.Finding::isRefused)
        .map(finding -> finding.rule() + " " + finding.path() + " " + finding.message())
        .collect(java.util.stream.Collectors.joining(", "));
  }
}
