package org.garante.domain.ledger.seal;

import java.util.List;
import java.util.Optional;

/** Reads checkpoints, keys, and the tree beneath them. */
public interface CheckpointQuery extends MerkleTree.Stored {
  Optional<Checkpoint> newest();

  /** The latest ones, newest first. */
  List<Checkpoint> latest(int most);

  /** Every key that ever signed, oldest first. */
  List<String> verifierLines();
}
