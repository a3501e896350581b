package org.garante.domain.ledger.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.garante.domain.ledger.MovableClock;
import org.garante.domain.ledger.seal.Checkpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints go to an address over TLS as it is, on this machine. */
class AddressTargetTest {
  private static final String NOTE = "garante.test/ledger\n3\nAAAA\n\n— garante.test/ledger xyz\n";
  private static PrivateAuthority authority;

  private final MovableClock clock = new MovableClock("2025-06-05T22:00:00Z");
  private final MemoryDeliveries kept = new MemoryDeliveries();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Deque<Integer> statuses = new ArrayDeque<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpsServer watcher;
  private String body = "kept";

  @BeforeAll
  static void certify(@TempDir Path folder) throws Exception {
    authority = new PrivateAuthority(folder);
  }

  @BeforeEach
  void listen() throws Exception {
    kept.checkpoints.add(
        new Checkpoint(3, new byte[32], Instant.parse("2025-06-05T21:59:00Z"), NOTE));
    watcher = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    watcher.setHttpsConfigurator(new HttpsConfigurator(authority.server()));
    watcher.setExecutor(threads);
    answerAt(watcher, "/keep");
    watcher.createContext("/elsewhere", this::redirect);
    watcher.createContext("/silent", exchange -> waitForTheEnd());
    watcher.createContext("/endless", this::begin);
    watcher.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    watcher.stop(0);
    threads.shutdownNow();
  }

  @Test
  void address_certified_by_an_authority_of_the_operators_gets_it_and_there_is_a_receipt() {
    delivery(address("/keep")).deliver();
    assertThat(kept.deliveries)
        .singleElement()
        .satisfies(
            receipt -> {
              assertThat(receipt.receipt()).isEqualTo("200 kept");
              assertThat(receipt.size()).isEqualTo(3);
            });
    assertThat(asked).containsExactly("POST /keep text/plain; charset=utf-8 " + NOTE);
  }

  @Test
  void address_certified_by_nobody_known_gets_nothing() {
    new CheckpointDelivery(kept, clock, address("/keep"), client(Optional.empty())).deliver();
    assertFailed(UndeliveredReason.NOT_TRUSTED);
    assertThat(asked).isEmpty();
  }

  @Test
  void certificate_of_another_name_is_not_believed() {
    delivery(address("/keep").replace("127.0.0.1", "localhost")).deliver();
    assertFailed(UndeliveredReason.NOT_TRUSTED);
    assertThat(asked).isEmpty();
  }

  @Test
  void file_of_authorities_that_cannot_be_read_is_told_and_may_be_mended(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("authorities.pem");
    CheckpointDelivery delivery =
        new CheckpointDelivery(kept, clock, address("/keep"), client(Optional.of(file)));
    delivery.deliver();
    assertFailed(UndeliveredReason.AUTHORITIES_UNREADABLE);
    Files.writeString(file, "nothing of the kind");
    later(delivery);
    assertFailed(UndeliveredReason.AUTHORITIES_UNREADABLE);
    Files.copy(authority.certificate(), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    later(delivery);
    assertThat(kept.deliveries).hasSize(1);
  }

  @Test
  void address_that_fails_is_tried_again_after_ever_longer_pauses_until_it_takes_it() {
    statuses.addAll(List.of(500, 503, 200));
    CheckpointDelivery delivery = delivery(address("/keep"));
    delivery.deliver();
    assertFailed(UndeliveredReason.REFUSED);
    assertThat(kept.undelivered().get(0).detail()).isEqualTo("HTTP 500");
    Instant since = clock.instant();

    clock.pass(Duration.ofSeconds(19));
    delivery.deliver();
    assertThat(asked).as("too early").hasSize(1);
    clock.pass(Duration.ofSeconds(1));
    delivery.deliver();
    assertThat(kept.undelivered().get(0).detail()).isEqualTo("HTTP 503");
    assertThat(kept.undelivered().get(0).since()).isEqualTo(since);
    clock.pass(Duration.ofSeconds(39));
    delivery.deliver();
    assertThat(asked).as("too early").hasSize(2);
    clock.pass(Duration.ofSeconds(1));
    delivery.deliver();

    assertThat(asked).hasSize(3);
    assertThat(kept.deliveries).singleElement().extracting(Delivery::receipt).isEqualTo("200 kept");
    assertThat(kept.undelivered()).isEmpty();
  }

  @Test
  void address_that_sends_elsewhere_is_not_followed() {
    delivery(address("/elsewhere")).deliver();
    assertFailed(UndeliveredReason.REDIRECTED);
    assertThat(kept.undelivered().get(0).detail()).isEqualTo("HTTP 307 /keep");
    assertThat(asked).isEmpty();
  }

  @Test
  void address_that_does_not_answer_is_given_up() {
    impatient(address("/silent")).deliver();
    assertFailed(UndeliveredReason.TIMED_OUT);
  }

  @Test
  void answer_that_does_not_end_is_given_up() {
    impatient(address("/endless")).deliver();
    assertFailed(UndeliveredReason.TIMED_OUT);
  }

  @Test
  void of_a_long_answer_the_beginning_is_the_receipt() {
    body = "line\n" + "x".repeat(100_000);
    delivery(address("/keep")).deliver();
    assertThat(kept.deliveries.get(0).receipt()).startsWith("200 line x").hasSize(504);
  }

  @Test
  void nobody_there_is_told() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    delivery("https://127.0.0.1:" + free + "/").deliver();
    assertFailed(UndeliveredReason.UNREACHABLE);
    delivery("https://does-not-exist.invalid/").deliver();
    assertThat(kept.undelivered())
        .hasSize(2)
        .allMatch(each -> each.reason() == UndeliveredReason.UNREACHABLE);
  }

  @Test
  void plain_http_is_for_this_machine_alone() throws IOException {
    HttpServer plain =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    answerAt(plain, "/keep");
    plain.start();
    try {
      delivery("http://127.0.0.1:" + plain.getAddress().getPort() + "/keep").deliver();
      assertThat(kept.deliveries).hasSize(1);
    } finally {
      plain.stop(0);
    }
    delivery("http://watch.example.net/garante").deliver();
    assertFailed(UndeliveredReason.NOT_SECURE);
  }

  @Test
  void setting_that_is_no_address_is_told() {
    for (String wrong : List.of("ftp://a/b", "https:/missing", "https://a b/")) {
      delivery(wrong).deliver();
    }
    assertThat(kept.undelivered())
        .hasSize(3)
        .allMatch(each -> each.reason() == UndeliveredReason.NO_ADDRESS);
  }

  @Test
  void one_that_fails_keeps_nobody_else_from_getting_it() {
    delivery("http://watch.example.net/garante, " + address("/keep")).deliver();
    assertThat(kept.deliveries).hasSize(1);
  }

  private void later(CheckpointDelivery delivery) {
    clock.pass(Duration.ofMinutes(10));
    delivery.deliver();
  }

  private void assertFailed(UndeliveredReason reason) {
    assertThat(kept.deliveries.stream().filter(each -> each.target().startsWith("https:")))
        .isEmpty();
    assertThat(kept.undelivered())
        .singleElement()
        .extracting(Undelivered::reason)
        .isEqualTo(reason);
  }

  private String address(String path) {
    return "https://127.0.0.1:" + watcher.getAddress().getPort() + path;
  }

  private CheckpointDelivery delivery(String setting) {
    return new CheckpointDelivery(
        kept, clock, setting, client(Optional.of(authority.certificate())));
  }

  private static AddressTarget.Client client(Optional<Path> authorities) {
    return new AddressTarget.Client(authorities, Duration.ofSeconds(10));
  }

  private CheckpointDelivery impatient(String setting) {
    return new CheckpointDelivery(
        kept,
        clock,
        setting,
        new AddressTarget.Client(Optional.of(authority.certificate()), Duration.ofMillis(500)));
  }

  private void answerAt(HttpServer server, String path) {
    server.createContext(
        path,
        exchange -> {
          asked.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Content-Type")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] answer = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.remove(), answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
  }

  private void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Location", "/keep");
    exchange.sendResponseHeaders(307, -1);
    exchange.close();
  }

  private void begin(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write('k');
    exchange.getResponseBody().flush();
    waitForTheEnd();
  }

  private void waitForTheEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
