package org.garante.domain.ledger.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.access.Open;
import org.garante.domain.ledger.seal.Checkpoint;

/**
 * Sends the newest checkpoint to whoever is to keep one: a folder, which may be another machine's,
 * or an HTTPS address. A target that fails is tried again, after ever longer pauses, up to ten
 * minutes. Each is tried by one server at a time, and another goes on if that one ends.
 */
@ApplicationScoped
public class CheckpointDelivery {
  private static final Logger LOG = System.getLogger(CheckpointDelivery.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration TAKEN = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final DeliveryStore receipts;
  private final Clock clock;
  private final Map<String, Target> targets = new LinkedHashMap<>();

  @Inject
  public CheckpointDelivery(DeliveryStore receipts, Clock clock) {
    this(
        receipts,
        clock,
        Optional.ofNullable(System.getenv("GARANTE_CHECKPOINT_TARGETS")).orElse(""));
  }

  /** Delivery to the targets that a setting names, separated by commas. */
  public CheckpointDelivery(DeliveryStore receipts, Clock clock, String setting) {
    this(
        receipts,
        clock,
        setting,
        new AddressTarget.Client(
            Optional.ofNullable(System.getenv("GARANTE_CHECKPOINT_AUTHORITIES")).map(Path::of),
            PATIENCE));
  }

  CheckpointDelivery(
      DeliveryStore receipts, Clock clock, String setting, AddressTarget.Client client) {
    this.receipts = receipts;
    this.clock = clock;
    Arrays.stream(setting.split(","))
        .map(String::strip)
        .filter(name -> !name.isBlank())
        .forEach(name -> targets.put(name, Target.of(name, client)));
  }

  /** Folders and addresses, as configured. */
  public List<String> targets() {
    return List.copyOf(targets.keySet());
  }

  /** Sends the newest checkpoint to every target that has not got it. */
  @Open("the background calls it; nobody is signed in there")
  public void deliver() {
    Optional<Checkpoint> newest = targets.isEmpty() ? Optional.empty() : receipts.due();
    if (newest.isEmpty()) {
      return;
    }
    List<Delivery> last = receipts.last();
    targets.keySet().stream()
        .filter(
            target ->
                last.stream()
                    .noneMatch(
                        got -> got.target().equals(target) && got.size() >= newest.get().size()))
        .forEach(target -> deliver(newest.get(), target));
  }

  private void deliver(Checkpoint checkpoint, String target) {
    Instant now = clock.instant();
    Optional<Integer> failures = receipts.take(target, now, now.plus(TAKEN));
    if (failures.isEmpty()) {
      return;
    }
    try {
      String receipt = targets.get(target).deliver(checkpoint);
      receipts.delivered(new Delivery(target, checkpoint.size(), clock.instant(), receipt));
      if (failures.get() > 0) {
        LOG.log(Level.INFO, "checkpoints are delivered to {0} again", target);
      }
    } catch (NotDelivered e) {
      Instant at = clock.instant();
      receipts.failed(target, at, e.reason(), e.detail(), at.plus(pause(failures.get() + 1)));
      if (failures.get() == 0) {
        LOG.log(
            Level.WARNING,
            "checkpoint not delivered to {0}: {1}, {2}",
            target,
            e.reason(),
            e.detail());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Twenty seconds, then twice as long each time. */
  private static Duration pause(int failures) {
    Duration pause = Duration.ofSeconds(10L << Math.min(failures, 6));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
