package org.garante.verifier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.verifier.checkpoint.Checkpoint;
import org.garante.verifier.checkpoint.Keys;
import org.garante.verifier.checkpoint.Succession;
import org.garante.verifier.report.CannotJudge;

/** What someone who verifies kept outside: keys, and checkpoints under the names of their files. */
public record Held(Keys keys, List<Kept> checkpoints) {

  /** A checkpoint of a file. */
  public record Kept(String source, Checkpoint checkpoint) {}

  /**
   * Those that a key held signed, by size.
   *
   * @throws CannotJudge if one of them is of another ledger, or no key of this one is held
   */
  public List<Kept> counting(String origin) {
    if (!keys.hasLedgerKey(origin)) {
      throw new CannotJudge("held.key", origin);
    }
    for (Kept kept : checkpoints) {
      if (!kept.checkpoint().origin().equals(origin)) {
        throw new CannotJudge("held.origin", kept.source(), kept.checkpoint().origin(), origin);
      }
    }
    return signed().sorted(Comparator.comparingLong(kept -> kept.checkpoint().size())).toList();
  }

  /** Names of those that no key held signed, and that therefore prove nothing. */
  public List<String> passedOver() {
    return checkpoints.stream()
        .filter(kept -> !kept.checkpoint().signed())
        .map(Kept::source)
        .toList();
  }

  /** The newest of those that count. */
  public Optional<Kept> newest() {
    return signed()
        .filter(kept -> kept.checkpoint().time().isPresent())
        .max(Comparator.comparingLong(kept -> kept.checkpoint().time().getAsLong()));
  }

  /** The same, each as it counts after what is known of who took over from whom. */
  public Held after(Succession succession) {
    return new Held(
        keys,
        checkpoints.stream()
            .map(kept -> new Kept(kept.source(), succession.counting(kept.checkpoint())))
            .toList());
  }

  /** Who took over from whom, as far as the checkpoints held tell. */
  public Succession succession() {
    Succession succession = new Succession();
    checkpoints.stream()
        .map(Kept::checkpoint)
        .sorted(
            Comparator.comparingLong(Checkpoint::size)
                .thenComparing(checkpoint -> checkpoint.time().orElse(Long.MAX_VALUE)))
        .forEach(succession::take);
    return succession;
  }

  private Stream<Kept> signed() {
    return checkpoints.stream().filter(kept -> kept.checkpoint().signed());
  }
}
