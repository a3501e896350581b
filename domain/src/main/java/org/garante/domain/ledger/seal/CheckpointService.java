package org.garante.domain.ledger.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.garante.domain.access.Action;
import org.garante.domain.access.Open;
import org.garante.domain.access.Requires;

/** Shows how far the ledger is sealed, who holds which checkpoint, and compares one with it. */
@ApplicationScoped
public class CheckpointService {
  private static final int SHOWN = 20;

  private final CheckpointQuery checkpoints;
  private final CheckpointDelivery delivery;

  @Inject
  public CheckpointService(CheckpointQuery checkpoints, CheckpointDelivery delivery) {
    this.checkpoints = checkpoints;
    this.delivery = delivery;
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

  /** Each target with what it got last; nothing yet is empty. */
  @Requires(Action.READ_LEDGER)
  public List<Held> held() {
    List<Delivery> last = checkpoints.lastDeliveries();
    return delivery.targets().stream()
        .map(
            target ->
                new Held(
                    target,
                    last.stream().filter(each -> each.target().equals(target)).findFirst(),
                    delivery.trouble(target)))
        .toList();
  }

  /**
   * Who holds which checkpoint.
   *
   * @param trouble why the last attempt failed
   */
  public record Held(String target, Optional<Delivery> last, Optional<String> trouble) {}

  /** Compares a checkpoint that somebody kept with the ledger as it is stored now. */
  @Requires(Action.READ_LEDGER)
  public Comparison compare(String note) {
    Optional<SignedNote> read = SignedNote.read(note);
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
    byte[] root = new MerkleTree(checkpoints, held.treeSize()).frontier().root();
    return Arrays.equals(root, held.treeRoot()) ? Comparison.AGREES : Comparison.DIFFERS;
  }
}
