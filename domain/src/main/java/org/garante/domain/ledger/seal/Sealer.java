package org.garante.domain.ledger.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.garante.domain.access.Open;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.SealingWatch;

/**
 * Seals what is not sealed yet: gives entries their positions, extends the tree, signs a
 * checkpoint. It keeps nothing between its turns, so that it may end at any moment and another node
 * go on. An entry of a time to come waits for it: sealed before, it would be wrong for good to
 * whoever verifies.
 */
@ApplicationScoped
public class Sealer implements Sealing {
  private static final int BATCH = 10_000;

  private final SealStore store;
  private final KeyFolder keys;
  private final Clock clock;

  @Inject
  public Sealer(SealStore store, KeyFolder keys, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Seals all that waits; nothing if another node is at it.
   *
   * @return how many entries were sealed
   * @throws SealingKeyMissing if there is nothing to sign with
   * @throws TreeBroken if what was sealed has been changed; then nothing is built upon it
   */
  @Override
  @Open("the background and the demonstration call it; nobody is signed in there")
  public long seal() {
    long sealed = 0;
    Optional<Integer> batch;
    do {
      batch = store.alone(this::batch);
      sealed += batch.orElse(0);
    } while (batch.orElse(0) == BATCH);
    return sealed;
  }

  private int batch(SealStore.Turn turn) {
    Optional<Checkpoint> newest = turn.newest();
    Instant at = notBefore(newest);
    List<LedgerEntry> waiting = turn.waiting(BATCH, at.plus(SealingWatch.TOLERANCE));
    if (waiting.isEmpty()) {
      newest.ifPresent(keys::require);
      return 0;
    }
    KeyFolder.Signing signing = keys.toSign(newest);
    Frontier frontier = new MerkleTree(turn, newest.map(Checkpoint::size).orElse(0L)).frontier();
    newest
        .filter(checkpoint -> !Arrays.equals(checkpoint.root(), frontier.root()))
        .ifPresent(
            checkpoint -> {
              throw new TreeBroken(
                  "the first %s leaves do not have the root that was signed"
                      .formatted(checkpoint.size()));
            });
    List<SealedLeaf> leaves = new ArrayList<>(waiting.size());
    for (LedgerEntry entry : waiting) {
      byte[] hash = MerkleTree.leafHash(entry.leafInput());
      leaves.add(new SealedLeaf(frontier.size(), entry.id(), hash));
      frontier.add(hash);
    }
    turn.introduce(signing.verifierLines(), at);
    turn.seal(leaves, frontier.takeCompleted(), signing.sign(frontier.size(), frontier.root(), at));
    return waiting.size();
  }

  /** Now, but never before the last checkpoint: clocks of two nodes may differ. */
  private Instant notBefore(Optional<Checkpoint> newest) {
    Instant now = clock.instant();
    return newest.map(Checkpoint::at).filter(last -> last.isAfter(now)).orElse(now);
  }
}
