package org.garante.domain.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.ledger.Deed;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.MemoryLedger;
import org.garante.domain.ledger.MovableClock;
import org.garante.domain.ledger.SealingLags;
import org.garante.domain.ledger.SealingWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {
  @TempDir private Path home;

  private final MovableClock clock = new MovableClock("2025-06-05T22:00:00Z");
  private final MemoryLedger entries = new MemoryLedger();
  private final Ledger ledger =
      new Ledger(entries, new CurrentAccount(), clock, new SealingWatch(entries, clock));
  private final MemorySealStore store = new MemorySealStore(entries);

  private Sealer sealer() {
    return new Sealer(store, new KeyFolder(home.resolve("keys"), "garante.test/ledger"), clock);
  }

  @Test
  void what_waits_gets_positions_without_gaps_and_a_checkpoint_over_all() {
    enter(3);
    assertThat(sealer().seal()).isEqualTo(3);
    enter(300);
    assertThat(sealer().seal()).isEqualTo(300);

    assertThat(store.leaves).extracting(SealedLeaf::position).startsWith(0L, 1L, 2L).hasSize(303);
    assertThat(store.checkpoints).extracting(Checkpoint::size).containsExactly(3L, 303L);
    assertThat(store.subtrees).extracting(WholeSubtree::level).containsExactly(8);
    assertThat(new MerkleTree(store, 303).frontier().root())
        .isEqualTo(store.checkpoints.get(1).root());
  }

  @Test
  void leaf_is_the_hash_of_the_entrys_columns() {
    enter(1);
    sealer().seal();
    assertThat(store.leaves.get(0).hash())
        .isEqualTo(MerkleTree.leafHash(entries.entries().get(0).leafInput()));
  }

  @Test
  void nothing_new_makes_no_checkpoint() {
    assertThat(sealer().seal()).isZero();
    assertThat(store.checkpoints).isEmpty();
  }

  @Test
  void other_sealer_at_work_means_nothing_to_do() {
    enter(1);
    store.taken = true;
    assertThat(sealer().seal()).isZero();
  }

  @Test
  void changed_leaf_is_not_built_upon() {
    enter(3);
    sealer().seal();
    SealedLeaf second = store.leaves.get(1);
    store.leaves.set(1, new SealedLeaf(1, second.entry(), new byte[32]));
    enter(1);
    assertThatThrownBy(() -> sealer().seal()).isInstanceOf(TreeBroken.class);
    assertThat(store.checkpoints).hasSize(1);
  }

  @Test
  void checkpoint_is_never_earlier_than_the_one_before() {
    enter(1);
    sealer().seal();
    clock.pass(Duration.ofMinutes(-5));
    enter(1);
    sealer().seal();
    assertThat(store.checkpoints.get(1).at()).isEqualTo(store.checkpoints.get(0).at());
  }

  @Test
  void keys_are_made_once_and_only_their_owner_may_read_them() throws IOException {
    enter(1);
    sealer().seal();
    enter(1);
    sealer().seal();
    Path file = home.resolve("keys/0001.keys");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.list(file.getParent())).hasSize(1);
    assertThat(store.verifierLines).hasSize(2);
  }

  @Test
  void lost_keys_are_not_replaced_silently() throws IOException {
    enter(1);
    sealer().seal();
    Files.delete(home.resolve("keys/0001.keys"));
    enter(1);
    assertThatThrownBy(() -> sealer().seal()).isInstanceOf(SealingKeyMissing.class);
    assertThat(store.leaves).hasSize(1);
  }

  @Test
  void unreadable_keys_are_as_good_as_none() throws IOException {
    Files.createDirectories(home.resolve("keys"));
    Files.write(home.resolve("keys/0001.keys"), List.of("something"));
    enter(1);
    assertThatThrownBy(() -> sealer().seal()).isInstanceOf(SealingKeyMissing.class);
  }

  @Test
  void rotation_signs_with_the_next_keys_of_the_same_name() throws IOException {
    enter(1);
    sealer().seal();
    Files.createFile(home.resolve("keys/rotate"));
    enter(1);
    sealer().seal();
    enter(1);
    sealer().seal();
    assertThat(Files.exists(home.resolve("keys/rotate"))).isFalse();
    assertThat(store.verifierLines)
        .hasSize(4)
        .allMatch(line -> line.startsWith("garante.test/ledger"));
    assertThat(store.checkpoints)
        .extracting(checkpoint -> checkpoint.note().lines().toList().get(4).split(" ")[2])
        .satisfies(
            signatures ->
                assertThat(signatures.get(1).substring(0, 5))
                    .isEqualTo(signatures.get(2).substring(0, 5))
                    .isNotEqualTo(signatures.get(0).substring(0, 5)));
  }

  @Test
  void approval_and_export_wait_while_sealing_lags_beyond_ten_minutes() {
    entries.oldestUnsealed(clock.instant().minus(Duration.ofMinutes(10)));
    enter(LedgerAction.APPROVE);
    entries.oldestUnsealed(clock.instant().minus(Duration.ofMinutes(10)).minusSeconds(1));
    for (LedgerAction action :
        List.of(LedgerAction.APPROVE, LedgerAction.ANNUL_COMPLETE, LedgerAction.EXPORT_START)) {
      assertThatThrownBy(() -> enter(action)).isInstanceOf(SealingLags.class);
    }
  }

  @Test
  void registering_and_reading_never_wait() {
    entries.oldestUnsealed(clock.instant().minus(Duration.ofDays(3)));
    enter(LedgerAction.SUBMIT);
    enter(LedgerAction.OPEN);
    assertThat(entries.actions()).containsExactly(LedgerAction.SUBMIT, LedgerAction.OPEN);
    SealingWatch watch = new SealingWatch(entries, clock);
    assertThat(watch.isLate(watch.lag())).isTrue();
  }

  private void enter(int count) {
    for (int i = 0; i < count; i++) {
      enter(LedgerAction.OPEN);
    }
  }

  private void enter(LedgerAction action) {
    ledger.enter(Deed.of(action, "r"));
  }
}
