package org.garante.verifier.report;

import java.util.Optional;

/** What came of it: findings and counts, or why nothing can be said. */
public record Report(
    Optional<Sentence> reason, String origin, Findings findings, Optional<Counted> counted) {

  public static Report judged(String origin, Findings findings, Counted counted) {
    return new Report(Optional.empty(), origin, findings, Optional.of(counted));
  }

  public static Report cannotJudge(Sentence reason) {
    return new Report(Optional.of(reason), "", new Findings(), Optional.empty());
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
