package org.garante.domain.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.ledger.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckpointServiceTest {
  private final MovableClock clock = new MovableClock("2025-06-05T22:00:00Z");
  private final MemoryTree tree = new MemoryTree();
  private final SealingKeys keys = SealingKeys.generate("garante.test/ledger");
  private final Kept kept = new Kept();

  @BeforeEach
  void seal() {
    tree.grow(300);
    kept.checkpoints.add(keys.sign(300, tree.root(), clock.instant(), Optional.empty()));
  }

  @Test
  void checkpoint_of_this_ledger_agrees_also_when_its_tree_has_grown() {
    String held = kept.checkpoints.get(0).note();
    tree.grow(700);
    kept.checkpoints.add(keys.sign(700, tree.root(), clock.instant(), Optional.empty()));
    assertThat(service().compare(held)).isEqualTo(Comparison.AGREES);
    assertThat(service().compare(held.replace("\n", "\r\n"))).isEqualTo(Comparison.AGREES);
  }

  @Test
  void signed_checkpoint_with_another_root_differs() {
    String other = keys.sign(299, tree.root(), clock.instant(), Optional.empty()).note();
    assertThat(service().compare(other)).isEqualTo(Comparison.DIFFERS);
  }

  @Test
  void checkpoint_beyond_the_end_says_that_the_end_is_missing() {
    String longer = keys.sign(301, tree.root(), clock.instant(), Optional.empty()).note();
    assertThat(service().compare(longer)).isEqualTo(Comparison.LEDGER_SHORTER);
  }

  @Test
  void checkpoint_that_no_key_of_the_ledger_signed_is_told_apart() {
    SealingKeys forger = SealingKeys.generate("garante.test/ledger");
    String forged = forger.sign(300, tree.root(), clock.instant(), Optional.empty()).note();
    assertThat(service().compare(forged)).isEqualTo(Comparison.NOT_SIGNED);
    String note = kept.checkpoints.get(0).note();
    assertThat(service().compare(note.replace("\n300\n", "\n299\n")))
        .isEqualTo(Comparison.NOT_SIGNED);
  }

  @Test
  void line_among_the_keys_that_is_none_signs_nothing() {
    kept.more.addAll(List.of("", "x", "garante.test/ledger+x", "garante.test/ledger+x+%", "a+b+"));
    assertThat(service().compare(kept.checkpoints.get(0).note())).isEqualTo(Comparison.AGREES);
  }

  @Test
  void checkpoint_of_another_ledger_or_none_at_all_is_told_apart() {
    String other =
        SealingKeys.generate("elsewhere/ledger")
            .sign(300, tree.root(), clock.instant(), Optional.empty())
            .note();
    assertThat(service().compare(other)).isEqualTo(Comparison.OTHER_LEDGER);
    for (String text : List.of("", "a", "a\nb\nc\n\nd", "o\n0\nAA==\n\n", "o\n1\n%\n\n")) {
      assertThat(service().compare(text)).as(text).isEqualTo(Comparison.UNREADABLE);
    }
  }

  @Test
  void hole_in_the_stored_tree_differs() {
    String held = kept.checkpoints.get(0).note();
    kept.broken = true;
    assertThat(service().compare(held)).isEqualTo(Comparison.DIFFERS);
  }

  private CheckpointService service() {
    return new CheckpointService(kept);
  }

  /** Checkpoints in memory. */
  private final class Kept implements CheckpointQuery {
    final List<String> more = new ArrayList<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private boolean broken;

    @Override
    public Optional<Checkpoint> newest() {
      return checkpoints.stream().reduce((earlier, later) -> later);
    }

    @Override
    public List<Checkpoint> latest(int most) {
      return checkpoints;
    }

    @Override
    public List<String> verifierLines() {
      return Stream.concat(more.stream(), keys.verifierLines().stream()).toList();
    }

    @Override
    public List<byte[]> hashes(int level, long first, int count) {
      if (broken) {
        throw new TreeBroken("the tree has no such hashes");
      }
      return tree.hashes(level, first, count);
    }
  }
}
