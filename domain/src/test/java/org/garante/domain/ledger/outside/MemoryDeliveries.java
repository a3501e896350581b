package org.garante.domain.ledger.outside;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.ledger.seal.Checkpoint;

/** Receipts and failures in memory. */
public final class MemoryDeliveries implements DeliveryStore, HolderQuery {
  final List<Checkpoint> checkpoints = new ArrayList<>();
  final List<Delivery> deliveries = new ArrayList<>();
  private final Map<String, Undelivered> undelivered = new HashMap<>();
  private final Map<String, Integer> failures = new HashMap<>();
  private final Map<String, Instant> next = new HashMap<>();

  @Override
  public Optional<Checkpoint> due() {
    return checkpoints.stream().reduce((earlier, later) -> later);
  }

  @Override
  public List<Delivery> last() {
    return deliveries;
  }

  @Override
  public List<Delivery> lastDeliveries() {
    List<Delivery> latestFirst = new ArrayList<>(deliveries);
    java.util.Collections.reverse(latestFirst);
    return latestFirst;
  }

  @Override
  public List<Undelivered> undelivered() {
    return List.copyOf(undelivered.values());
  }

  @Override
  public Optional<Integer> take(String target, Instant now, Instant until) {
    if (next.getOrDefault(target, Instant.MIN).isAfter(now)) {
      return Optional.empty();
    }
    next.put(target, until);
    return Optional.of(failures.getOrDefault(target, 0));
  }

  @Override
  public void delivered(Delivery delivery) {
    deliveries.add(delivery);
    undelivered.remove(delivery.target());
    failures.remove(delivery.target());
    next.remove(delivery.target());
  }

  @Override
  public void failed(
      String target, Instant at, UndeliveredReason reason, String detail, Instant nextAt) {
    Instant since = Optional.ofNullable(undelivered.get(target)).map(Undelivered::since).orElse(at);
    undelivered.put(target, new Undelivered(target, since, reason, detail, nextAt));
    failures.merge(target, 1, Integer::sum);
    next.put(target, nextAt);
  }
}
