package org.garante.domain.ledger.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.garante.domain.ledger.LedgerEntry;

/** Keeps the tree and its checkpoints, as the one role that may. */
public interface SealStore {
  /**
   * Does something in one transaction as the only sealer of the cluster.
   *
   * @return empty if another one is at it
   */
  <T> Optional<T> alone(Function<Turn, T> work);

  /** The sealer's turn. */
  interface Turn extends MerkleTree.Stored {
    Optional<Checkpoint> newest();

    /** Entries without a position and not later than that, sorted by time, then id. */
    List<LedgerEntry> waiting(int most, Instant until);

    /** Gives positions, keeps subtrees and the checkpoint that covers them. */
    void seal(List<SealedLeaf> leaves, List<WholeSubtree> subtrees, Checkpoint checkpoint);

    /** Remembers keys by their verifier lines, if they are new. */
    void introduce(List<String> verifierLines, Instant since);
  }
}
