package org.garante.domain.ledger.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.ledger.MovableClock;
import org.garante.domain.ledger.seal.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTargetTest {
  private static final Instant AT = Instant.parse("2025-06-05T23:59:59Z");

  @TempDir private Path folder;
  private final MovableClock clock = new MovableClock("2025-06-06T00:00:00Z");
  private final MemoryDeliveries kept = new MemoryDeliveries();

  @Test
  void folder_gets_the_newest_checkpoint_once_under_its_day_and_there_is_a_receipt()
      throws IOException {
    sealed(300, "a");
    CheckpointDelivery delivery = delivery(folder);
    delivery.deliver();
    delivery.deliver();
    assertThat(kept.deliveries)
        .singleElement()
        .satisfies(
            receipt ->
                assertThat(receipt.receipt())
                    .startsWith("2025-06-05/checkpoint-000000000300.txt sha256:"));
    assertThat(files()).containsExactly("2025-06-05/checkpoint-000000000300.txt");
    assertThat(folder.resolve("2025-06-05/checkpoint-000000000300.txt")).hasContent("a");
  }

  @Test
  void others_may_read_what_they_are_to_hold() throws IOException {
    sealed(300, "a");
    delivery(folder).deliver();
    assumeThat(Files.getPosixFilePermissions(Files.createFile(folder.resolve("usual"))))
        .contains(PosixFilePermission.OTHERS_READ);
    assertThat(
            Files.getPosixFilePermissions(folder.resolve("2025-06-05/checkpoint-000000000300.txt")))
        .contains(PosixFilePermission.OTHERS_READ);
  }

  @Test
  void what_somebody_holds_is_never_overwritten() throws IOException {
    sealed(300, "a");
    delivery(folder).deliver();
    kept.deliveries.clear();
    kept.checkpoints.clear();
    sealed(300, "another after a restored backup");
    delivery(folder).deliver();
    assertThat(files()).hasSize(2);
    assertThat(folder.resolve("2025-06-05/checkpoint-000000000300.txt")).hasContent("a");
  }

  @Test
  void checkpoint_that_is_there_already_is_the_same_one() throws IOException {
    sealed(300, "a");
    delivery(folder).deliver();
    kept.deliveries.clear();
    delivery(folder).deliver();
    assertThat(files()).hasSize(1);
    assertThat(kept.deliveries).hasSize(1);
  }

  @Test
  void folder_that_is_not_there_is_not_made_and_gets_it_when_it_is() throws IOException {
    sealed(300, "a");
    Path later = folder.resolve("later");
    CheckpointDelivery delivery = delivery(later);
    delivery.deliver();
    assertThat(kept.undelivered())
        .singleElement()
        .extracting(Undelivered::reason)
        .isEqualTo(UndeliveredReason.NO_FOLDER);
    Files.createDirectory(later);
    delivery.deliver();
    assertThat(kept.deliveries).as("too early").isEmpty();
    clock.pass(Duration.ofSeconds(20));
    delivery.deliver();
    assertThat(kept.deliveries).hasSize(1);
    assertThat(kept.undelivered()).isEmpty();
  }

  @Test
  void folder_that_cannot_be_written_to_is_told() throws IOException {
    sealed(300, "a");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeThat(Files.isWritable(folder)).as("but for a superuser").isFalse();
    delivery(folder).deliver();
    assertThat(kept.undelivered())
        .singleElement()
        .extracting(Undelivered::reason)
        .isEqualTo(UndeliveredReason.NOT_WRITABLE);
  }

  @Test
  void what_could_not_be_written_leaves_nothing_behind() throws IOException {
    sealed(300, "a");
    Files.createDirectories(folder.resolve("2025-06-05/checkpoint-000000000300.txt/in-the-way"));
    delivery(folder).deliver();
    assertThat(kept.undelivered()).hasSize(1);
    assertThat(files()).noneMatch(name -> name.endsWith(".tmp"));
  }

  @Test
  void one_server_at_a_time_tries_a_target() {
    sealed(300, "a");
    kept.take(folder.toString(), clock.instant(), clock.instant().plusSeconds(60));
    delivery(folder).deliver();
    assertThat(kept.deliveries).isEmpty();
    clock.pass(Duration.ofSeconds(60));
    delivery(folder).deliver();
    assertThat(kept.deliveries).as("the other one ended meanwhile").hasSize(1);
  }

  private void sealed(long size, String note) {
    kept.checkpoints.add(new Checkpoint(size, new byte[32], AT, note));
  }

  private CheckpointDelivery delivery(Path target) {
    return new CheckpointDelivery(
        kept,
        clock,
        target.toString(),
        new AddressTarget.Client(Optional.empty(), Duration.ofSeconds(1)));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }
}
