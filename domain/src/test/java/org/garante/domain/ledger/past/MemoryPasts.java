package org.garante.domain.ledger.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.garante.domain.ledger.past.AskedPast.Sealing;

/** Checkpoints as a test makes them, oldest first. */
public final class MemoryPasts implements PastQuery {
  private final List<Sealing> checkpoints = new ArrayList<>();

  /** A checkpoint whose last position is that. */
  public MemoryPasts checkpoint(long last, Instant at) {
    checkpoints.add(new Sealing(last, at));
    return this;
  }

  @Override
  public Optional<Sealing> find(long position) {
    return checkpoints.stream()
        .filter(checkpoint -> checkpoint.position() >= position)
        .findFirst()
        .map(checkpoint -> new Sealing(position, checkpoint.at()));
  }

  @Override
  public Optional<Sealing> find(Instant moment) {
    return checkpoints.stream()
        .filter(checkpoint -> !checkpoint.at().isAfter(moment))
        .reduce((earlier, later) -> later);
  }

  @Override
  public List<Sealing> ends(int mostDays) {
    List<Sealing> newestFirst = new ArrayList<>(checkpoints);
    Collections.reverse(newestFirst);
    return newestFirst.stream().limit(mostDays).toList();
  }
}
