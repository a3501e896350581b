package org.garante.domain.ledger.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.garante.domain.access.Action;
import org.garante.domain.access.Open;
import org.garante.domain.access.Requires;

/** Shows how far the ledger is sealed, and compares a checkpoint that was kept with it. */
@ApplicationScoped
public class CheckpointService {
  private static final int SHOWN = 20;
  private static final int LONGEST_NOTE = 20_000;

  private final CheckpointQuery checkpoints;

  @Inject
  public CheckpointService(CheckpointQuery checkpoints) {
    this.checkpoints = checkpoints;
  }

  /** The newest checkpoint: anybody may keep it, and should. */
  @Open("a checkpoint reveals nothing about anyone, and is worth more the more keep it")
  public Optional<Checkpoint> newest() {
    return checkpoints.newest();
  }

  /** The latest checkpoints, newest first. */
  @Requires(Action.READ_LEDGER)
  public List<Checkpoint> latest() {
    return checkpoints.latest(SHOWN);
  }

  /** The lines that verify this ledger's checkpoints, oldest first. */
  @Open("public keys are for everybody")
  public List<String> verifierLines() {
    return checkpoints.verifierLines();
  }

  /** Compares a checkpoint that somebody kept with the ledger as it is stored now. */
  @Open(
      "whoever kept a checkpoint outside has no account, and learns no more than whether it agrees")
  public Comparison compare(String note) {
    Optional<SignedNote> read =
        Optional.of(note).filter(text -> text.length() <= LONGEST_NOTE).flatMap(SignedNote::read);
    Optional<Checkpoint> newest = checkpoints.newest();
    if (read.isEmpty()) {
      return Comparison.UNREADABLE;
    }
    SignedNote held = read.get();
    List<String> keys = checkpoints.verifierLines();
    if (keys.stream().noneMatch(line -> line.startsWith(held.origin() + "+"))) {
      return Comparison.OTHER_LEDGER;
    }
    if (keys.stream().noneMatch(held::isSignedBy)) {
      return Comparison.NOT_SIGNED;
    }
    if (newest.map(Checkpoint::size).orElse(0L) < held.treeSize()) {
      return Comparison.LEDGER_SHORTER;
    }
    return hasRoot(held) ? Comparison.AGREES : Comparison.DIFFERS;
  }

  private boolean hasRoot(SignedNote held) {
    try {
      byte[] root = new MerkleTree(checkpoints, held.treeSize()).frontier().root();
      return Arrays.equals(root, held.treeRoot());
    } catch (TreeBroken e) {
      return false;
    }
  }
}
