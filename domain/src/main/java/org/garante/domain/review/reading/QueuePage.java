package org.garante.domain.review.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** One fetched page of a queue, with how much waits and where the pages beside it begin. */
public record QueuePage(
    List<QueueRow> rows,
    QueueCount count,
    Optional<QueuePlace> previous,
    Optional<QueuePlace> next) {
  public QueuePage {
    rows = List.copyOf(rows);
  }

  /** Of up to {@code size + 1} rows fetched in the direction of the place. */
  static QueuePage of(
      List<QueueRow> fetched, int size, Optional<QueuePlace> from, QueueCount count) {
    boolean backwards = from.map(QueuePlace::backwards).orElse(false);
    boolean more = fetched.size() > size;
    List<QueueRow> rows = new ArrayList<>(more ? fetched.subList(0, size) : fetched);
    if (backwards) {
      Collections.reverse(rows);
    }
    boolean before = backwards ? more : from.isPresent();
    boolean after = backwards || more;
    return new QueuePage(
        rows,
        count,
        before && !rows.isEmpty()
            ? Optional.of(QueuePlace.of(rows.get(0), true))
            : Optional.empty(),
        after && !rows.isEmpty()
            ? Optional.of(QueuePlace.of(rows.get(rows.size() - 1), false))
            : Optional.empty());
  }
}
