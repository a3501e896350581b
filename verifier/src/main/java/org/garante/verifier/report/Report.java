package org.garante.verifier.report;

import java.util.List;
import java.util.Optional;

/**
 * What came of it: findings and counts, or why nothing can be said.
 *
 * @param passedOver checkpoints held that no key held signed
 */
public record Report(
    Optional<Sentence> reason,
    String origin,
    List<String> passedOver,
    Findings findings,
    Optional<Counted> counted,
    Optional<Certified> certified) {

  public static Report judged(
      String origin, List<String> passedOver, Findings findings, Counted counted) {
    return new Report(
        Optional.empty(), origin, passedOver, findings, Optional.of(counted), Optional.empty());
  }

  /** The same of a certificate. */
  public Report of(Certified said) {
    return new Report(reason, origin, passedOver, findings, counted, Optional.of(said));
  }

  public static Report cannotJudge(Sentence reason) {
    return new Report(
        Optional.of(reason), "", List.of(), new Findings(), Optional.empty(), Optional.empty());
  }

  /** Exit status: 0 verified, 1 something was found, 2 cannot be judged. */
  public int status() {
    if (reason.isPresent()) {
      return 2;
    }
    return findings.isEmpty() ? 0 : 1;
  }

  String verdict() {
    return switch (status()) {
      case 0 -> "VERIFIED";
      case 1 -> "FAILED";
      default -> "CANNOT_JUDGE";
    };
  }
}
