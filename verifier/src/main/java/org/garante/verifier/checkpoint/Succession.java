package org.garante.verifier.checkpoint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which keys of the register took over from which. A key takes over where it signs first, and signs
 * before the others there; all that signed before have done so for the last time. Whoever got hold
 * of one of those later, signs nothing with it that counts.
 */
public final class Succession {
  private final Set<VerifierKey> seen = new HashSet<>();
  private final Map<VerifierKey, Checkpoint> last = new HashMap<>();

  /** The next checkpoint by size, as it counts. */
  public Checkpoint take(Checkpoint checkpoint) {
    takeOver(checkpoint, VerifierKey::isCosigner);
    takeOver(checkpoint, key -> !key.isCosigner());
    return counting(checkpoint);
  }

  private void takeOver(Checkpoint checkpoint, Predicate<VerifierKey> role) {
    List<VerifierKey> signers = checkpoint.ownSigners().stream().filter(role).toList();
    signers.stream()
        .filter(key -> !seen.contains(key))
        .findFirst()
        .ifPresent(
            heir -> {
              seen.addAll(signers);
              seen.stream()
                  .filter(role)
                  .filter(key -> !key.equals(heir))
                  .forEach(key -> last.putIfAbsent(key, checkpoint));
            });
  }

  /** A checkpoint without the signatures of keys that had signed for the last time before it. */
  public Checkpoint counting(Checkpoint checkpoint) {
    return checkpoint.signedOnlyBy(
        key -> !last.containsKey(key) || !checkpoint.isLaterThan(last.get(key)));
  }

  /** Whether this key signed anything. */
  public boolean knows(VerifierKey key) {
    return seen.contains(key);
  }
}
