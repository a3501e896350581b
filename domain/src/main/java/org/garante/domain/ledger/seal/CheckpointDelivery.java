package org.garante.domain.ledger.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.garante.domain.access.Open;

/**
 * Sends the newest checkpoint to whoever is to keep one: a folder, which may be another machine's,
 * or an HTTPS address. A target that fails is tried again, after ever longer pauses, up to ten
 * minutes.
 */
@ApplicationScoped
public class CheckpointDelivery {
  private static final Logger LOG = System.getLogger(CheckpointDelivery.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final int RECEIPT_LENGTH = 500;

  private final DeliveryStore receipts;
  private final Clock clock;
  private final List<String> targets;
  private final Map<String, Failure> failures = new ConcurrentHashMap<>();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private record Failure(String why, int times, Instant next) {}

  @Inject
  public CheckpointDelivery(DeliveryStore receipts, Clock clock) {
    this(receipts, clock, System.getenv("GARANTE_CHECKPOINT_TARGETS"));
  }

  CheckpointDelivery(
      DeliveryStore receipts, Clock clock, @org.jspecify.annotations.Nullable String targets) {
    this.receipts = receipts;
    this.clock = clock;
    this.targets =
        Arrays.stream(Optional.ofNullable(targets).orElse("").split(","))
            .map(String::strip)
            .filter(target -> !target.isBlank())
            .toList();
  }

  /** Folders and addresses, as configured. */
  List<String> targets() {
    return targets;
  }

  /** Why the last attempt at the target failed; empty if it went well. */
  Optional<String> trouble(String target) {
    return Optional.ofNullable(failures.get(target)).map(Failure::why);
  }

  /** Sends the newest checkpoint to every target that has not got it. */
  @Open("the background calls it; nobody is signed in there")
  public void deliver() {
    Optional<Checkpoint> newest = targets.isEmpty() ? Optional.empty() : receipts.due();
    if (newest.isEmpty()) {
      return;
    }
    List<Delivery> last = receipts.last();
    for (String target : targets) {
      boolean has =
          last.stream()
              .anyMatch(each -> each.target().equals(target) && each.size() >= newest.get().size());
      if (!has && isDue(target)) {
        deliver(newest.get(), target);
      }
    }
  }

  private boolean isDue(String target) {
    Failure failure = failures.get(target);
    return failure == null || !failure.next().isAfter(clock.instant());
  }

  private void deliver(Checkpoint checkpoint, String target) {
    try {
      String receipt =
          target.startsWith("https://") || target.startsWith("http://127.0.0.1:")
              ? post(checkpoint, URI.create(target))
              : write(checkpoint, Path.of(target));
      receipts.add(new Delivery(target, checkpoint.size(), clock.instant(), receipt));
      failures.remove(target);
    } catch (IOException | IllegalArgumentException e) {
      failures.merge(target, failure(e, 1), (before, now) -> failure(e, before.times() + 1));
      LOG.log(Level.WARNING, "checkpoint not delivered to {0}: {1}", target, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Failure failure(Exception e, int times) {
    Duration pause = Duration.ofSeconds(10L << Math.min(times, 6));
    return new Failure(
        Optional.ofNullable(e.getMessage()).orElseGet(e::toString),
        times,
        clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
  }

  private String post(Checkpoint checkpoint, URI address) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(checkpoint.note()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException("HTTP " + answer.statusCode());
    }
    String body = answer.body();
    return answer.statusCode()
        + " "
        + body.substring(0, Math.min(body.length(), RECEIPT_LENGTH)).replace('\0', ' ');
  }

  private static String write(Checkpoint checkpoint, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("no such folder");
    }
    byte[] note = checkpoint.note().getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("checkpoint-%012d.txt".formatted(checkpoint.size()));
    Path written = Files.createTempFile(folder, "checkpoint", ".tmp");
    Files.write(written, note);
    Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    return file.getFileName()
        + " sha256:"
        + HexFormat.of().formatHex(MerkleTree.sha256().digest(note));
  }
}
