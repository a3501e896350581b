package org.garante.domain.figure;

import java.util.Optional;

/**
 * What a figure is compared with, as data beside it: records of a kind in one operation, perhaps of
 * one alleged tier only. If it is not compared, it says why.
 *
 * @param kind three letters
 * @param operation an alias the operation's record gives
 * @param reason key of the words that say why it is not compared
 */
public record Comparison(
    Optional<String> kind,
    Optional<String> operation,
    Optional<String> roleTier,
    Optional<String> reason) {
  public Comparison {
    if (kind.isPresent() != operation.isPresent() || kind.isPresent() == reason.isPresent()) {
      throw new IllegalArgumentException("a figure is compared with an operation, or says why not");
    }
  }

  public static Comparison with(String kind, String operation, Optional<String> roleTier) {
    return new Comparison(Optional.of(kind), Optional.of(operation), roleTier, Optional.empty());
  }

  public static Comparison none(String reason) {
    return new Comparison(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reason));
  }

  public boolean isMade() {
    return kind.isPresent();
  }
}
