package org.garante.domain.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.garante.domain.ledger.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointServiceTest {
  @TempDir private Path folder;

  private final MovableClock clock = new MovableClock("2025-06-05T22:00:00Z");
  private final MemoryTree tree = new MemoryTree();
  private final SealingKeys keys = SealingKeys.generate("garante.test/ledger");
  private final Kept kept = new Kept();

  @BeforeEach
  void seal() {
    tree.grow(300);
    kept.checkpoints.add(keys.sign(300, tree.root(), clock.instant()));
  }

  @Test
  void checkpoint_of_this_ledger_agrees_also_when_its_tree_has_grown() {
    String held = kept.checkpoints.get(0).note();
    tree.grow(700);
    kept.checkpoints.add(keys.sign(700, tree.root(), clock.instant()));
    assertThat(service("").compare(held)).isEqualTo(Comparison.AGREES);
    assertThat(service("").compare(held.replace("\n", "\r\n"))).isEqualTo(Comparison.AGREES);
  }

  @Test
  void signed_checkpoint_with_another_root_differs() {
    String other = keys.sign(299, tree.root(), clock.instant()).note();
    assertThat(service("").compare(other)).isEqualTo(Comparison.DIFFERS);
  }

  @Test
  void checkpoint_beyond_the_end_says_that_the_end_is_missing() {
    String longer = keys.sign(301, tree.root(), clock.instant()).note();
    assertThat(service("").compare(longer)).isEqualTo(Comparison.LEDGER_SHORTER);
  }

  @Test
  void checkpoint_that_no_key_of_the_ledger_signed_is_told_apart() {
    SealingKeys forger = SealingKeys.generate("garante.test/ledger");
    String forged = forger.sign(300, tree.root(), clock.instant()).note();
    assertThat(service("").compare(forged)).isEqualTo(Comparison.NOT_SIGNED);
    String note = kept.checkpoints.get(0).note();
    assertThat(service("").compare(note.replace("\n300\n", "\n299\n")))
        .isEqualTo(Comparison.NOT_SIGNED);
  }

  @Test
  void line_among_the_keys_that_is_none_signs_nothing() {
    kept.more.addAll(List.of("", "x", "garante.test/ledger+x", "garante.test/ledger+x+%", "a+b+"));
    assertThat(service("").compare(kept.checkpoints.get(0).note())).isEqualTo(Comparison.AGREES);
  }

  @Test
  void checkpoint_of_another_ledger_or_none_at_all_is_told_apart() {
    String other =
        SealingKeys.generate("elsewhere/ledger").sign(300, tree.root(), clock.instant()).note();
    assertThat(service("").compare(other)).isEqualTo(Comparison.OTHER_LEDGER);
    for (String text : List.of("", "a", "a\nb\nc\n\nd", "o\n0\nAA==\n\n", "o\n1\n%\n\n")) {
      assertThat(service("").compare(text)).as(text).isEqualTo(Comparison.UNREADABLE);
    }
  }

  @Test
  void folder_gets_the_newest_checkpoint_once_and_there_is_a_receipt() throws IOException {
    CheckpointDelivery delivery = delivery(folder.toString());
    delivery.deliver();
    delivery.deliver();
    assertThat(kept.deliveries).hasSize(1);
    assertThat(folder.resolve("checkpoint-000000000300.txt"))
        .hasContent(kept.checkpoints.get(0).note());
    assertThat(service(folder.toString()).held())
        .singleElement()
        .satisfies(held -> assertThat(held.last()).isPresent());
  }

  @Test
  void target_that_fails_is_told_and_tried_again_after_a_pause() throws IOException {
    Path later = folder.resolve("later");
    CheckpointDelivery delivery = delivery(later.toString());
    delivery.deliver();
    assertThat(delivery.trouble(later.toString())).isPresent();
    Files.createDirectory(later);
    delivery.deliver();
    assertThat(kept.deliveries).as("too early").isEmpty();
    clock.pass(Duration.ofSeconds(21));
    delivery.deliver();
    assertThat(kept.deliveries).hasSize(1);
    assertThat(delivery.trouble(later.toString())).isEmpty();
  }

  @Test
  void address_gets_it_by_post_until_it_says_yes() throws IOException {
    AtomicInteger status = new AtomicInteger(503);
    List<String> bodies = new ArrayList<>();
    HttpServer watcher =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    watcher.createContext(
        "/keep",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] answer = "kept".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status.get(), answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    watcher.start();
    try {
      CheckpointDelivery delivery =
          delivery("http://127.0.0.1:" + watcher.getAddress().getPort() + "/keep");
      delivery.deliver();
      assertThat(kept.deliveries).isEmpty();
      status.set(200);
      clock.pass(Duration.ofMinutes(1));
      delivery.deliver();
      assertThat(kept.deliveries)
          .singleElement()
          .satisfies(receipt -> assertThat(receipt.receipt()).isEqualTo("200 kept"));
      assertThat(bodies).hasSize(2).containsOnly(kept.checkpoints.get(0).note());
    } finally {
      watcher.stop(0);
    }
  }

  private CheckpointDelivery delivery(String targets) {
    return new CheckpointDelivery(kept, clock, targets);
  }

  private CheckpointService service(String targets) {
    return new CheckpointService(kept, delivery(targets));
  }

  /** Checkpoints and receipts in memory. */
  private final class Kept implements CheckpointQuery, DeliveryStore {
    final List<String> more = new ArrayList<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();

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
    public Optional<Checkpoint> due() {
      return newest();
    }

    @Override
    public List<Delivery> last() {
      return deliveries;
    }

    @Override
    public List<Delivery> lastDeliveries() {
      return deliveries;
    }

    @Override
    public List<byte[]> hashes(int level, long first, int count) {
      return tree.hashes(level, first, count);
    }

    @Override
    public void add(Delivery delivery) {
      deliveries.add(delivery);
    }
  }
}
