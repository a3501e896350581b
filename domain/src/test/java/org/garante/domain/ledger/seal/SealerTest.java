package org.garante.domain.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.MemoryLedger;
import org.garante.domain.ledger.MovableClock;
import org.garante.domain.ledger.NewEntry;
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
  void entry_of_a_time_to_come_waits_for_it() {
    clock.pass(SealingWatch.TOLERANCE);
    enter(1);
    clock.pass(Duration.ofNanos(1000));
    enter(1);
    clock.pass(SealingWatch.TOLERANCE.plusNanos(1000).negated());
    assertThat(sealer().seal()).as("as far ahead as clocks may differ").isEqualTo(1);
    clock.pass(Duration.ofNanos(1000));
    assertThat(sealer().seal()).isEqualTo(1);
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
  void rotation_signs_with_the_next_keys_of_the_same_name_once_beside_the_earlier_ones()
      throws IOException {
    enter(1);
    sealer().seal();
    Files.createFile(keys("rotate"));
    sealer().seal();
    assertThat(keys("rotate")).as("nothing to sign yet").exists();
    enter(1);
    sealer().seal();
    enter(1);
    sealer().seal();

    assertThat(keys("rotate")).doesNotExist();
    assertThat(store.verifierLines)
        .hasSize(4)
        .allMatch(line -> line.startsWith("garante.test/ledger"));
    List<String> lines = List.copyOf(store.verifierLines);
    assertThat(signedBy(0, lines)).containsExactly(0);
    assertThat(signedBy(1, lines)).containsExactly(0, 2);
    assertThat(signedBy(2, lines)).containsExactly(2);
  }

  @Test
  void crash_after_new_keys_were_made_still_lets_both_sign() throws IOException {
    enter(1);
    sealer().seal();
    Files.createFile(keys("rotate"));
    enter(1);
    store.crashing = true;
    assertThatThrownBy(() -> sealer().seal()).hasMessage("crash");
    store.crashing = false;
    sealer().seal();
    assertThat(store.verifierLines).hasSize(4);
    assertThat(signedBy(1, List.copyOf(store.verifierLines))).containsExactly(0, 2);
  }

  @Test
  void keys_that_did_not_sign_the_last_checkpoint_are_not_taken_for_the_ledgers()
      throws IOException {
    enter(1);
    sealer().seal();
    Path other = home.resolve("other");
    KeyFolder foreign = new KeyFolder(other, "garante.test/ledger");
    Files.createDirectories(other);
    Files.write(other.resolve("0001.keys"), SealingKeys.generate("garante.test/ledger").lines());
    enter(1);
    assertThatThrownBy(() -> new Sealer(store, foreign, clock).seal())
        .isInstanceOf(SealingKeyMissing.class);
    sealer().seal();
    assertThat(store.checkpoints).hasSize(2);
  }

  @Test
  void server_without_the_key_notices_while_nothing_waits() {
    enter(1);
    sealer().seal();
    Sealer without =
        new Sealer(store, new KeyFolder(home.resolve("none"), "garante.test/ledger"), clock);
    assertThatThrownBy(without::seal).isInstanceOf(SealingKeyMissing.class);
    assertThat(home.resolve("none")).doesNotExist();
  }

  @Test
  void lost_keys_are_replaced_only_when_asked_for() throws IOException {
    enter(1);
    sealer().seal();
    Files.delete(keys("0001.keys"));
    Files.createFile(keys("rotate"));
    enter(1);
    sealer().seal();
    enter(1);
    sealer().seal();
    assertThat(store.checkpoints).hasSize(3);
    assertThat(store.verifierLines).hasSize(4);
  }

  @Test
  void keys_others_may_read_are_told_and_go_on_signing() throws IOException {
    enter(1);
    sealer().seal();
    KeyFolder folder = new KeyFolder(home.resolve("keys"), "garante.test/ledger");
    assertThat(folder.isExposed()).isFalse();
    Files.setPosixFilePermissions(keys("0001.keys"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(folder.isExposed()).isTrue();
    enter(1);
    new Sealer(store, folder, clock).seal();
    assertThat(store.checkpoints).hasSize(2);
  }

  @Test
  void rotation_that_cannot_be_done_is_told_and_the_earlier_keys_go_on() throws IOException {
    enter(1);
    sealer().seal();
    KeyFolder folder = new KeyFolder(home.resolve("keys"), "garante.test/ledger");
    Sealer sealer = new Sealer(store, folder, clock);
    Path rotate = Files.createDirectory(keys("rotate"));
    Files.createFile(rotate.resolve("cannot-be-deleted"));
    enter(1);
    sealer.seal();
    assertThat(folder.hasRotationFailed()).isTrue();
    assertThat(store.checkpoints).hasSize(2);

    Files.delete(rotate.resolve("cannot-be-deleted"));
    enter(1);
    sealer.seal();
    assertThat(folder.hasRotationFailed()).isFalse();
    assertThat(store.verifierLines).hasSize(4);
  }

  @Test
  void approval_and_export_wait_while_sealing_lags_beyond_ten_minutes() {
    entries.lags(Duration.ofMinutes(10));
    enter(LedgerAction.APPROVE);
    entries.lags(Duration.ofMinutes(10).plusSeconds(1));
    for (LedgerAction action :
        List.of(LedgerAction.APPROVE, LedgerAction.ACT_CONFIRM, LedgerAction.EXPORT_START)) {
      assertThatThrownBy(() -> enter(action)).isInstanceOf(SealingLags.class);
    }
  }

  @Test
  void registering_and_reading_never_wait() {
    entries.lags(Duration.ofDays(3));
    enter(LedgerAction.SUBMIT);
    enter(LedgerAction.OPEN);
    assertThat(entries.actions()).containsExactly(LedgerAction.SUBMIT, LedgerAction.OPEN);
    SealingWatch watch = new SealingWatch(entries, clock);
    assertThat(watch.isLate(watch.lag())).isTrue();
  }

  private Path keys(String file) {
    return home.resolve("keys").resolve(file);
  }

  /** Which of the keys of these lines signed a checkpoint. */
  private List<Integer> signedBy(int checkpoint, List<String> lines) {
    SignedNote note = SignedNote.read(store.checkpoints.get(checkpoint).note()).orElseThrow();
    return IntStream.range(0, lines.size())
        .filter(line -> note.isSignedBy(lines.get(line)))
        .boxed()
        .toList();
  }

  private void enter(int count) {
    for (int i = 0; i < count; i++) {
      enter(LedgerAction.OPEN);
    }
  }

  private void enter(LedgerAction action) {
    ledger.enter(NewEntry.of(action, "r"));
  }
}
