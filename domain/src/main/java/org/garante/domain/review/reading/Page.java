package org.garante.domain.review.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One fetched page of a list, with where the pages beside it begin.
 *
 * @param unfinished whether a search stopped before the page was full, because it had looked at as
 *     many rows as it does at once: it goes on where the next page begins
 */
public record Page<T>(
    List<T> rows, Optional<Cursor> previous, Optional<Cursor> next, boolean unfinished) {
  public Page {
    rows = List.copyOf(rows);
  }

  /**
   * The page of {@code size} rows, made of up to {@code size + 1} fetched in the direction of the
   * cursor.
   */
  public static <T> Page<T> of(
      List<T> fetched, int size, Optional<Cursor> from, Function<T, Cursor> cursorOf) {
    boolean backwards = from.map(Cursor::backwards).orElse(false);
    boolean more = fetched.size() > size;
    List<T> rows = new java.util.ArrayList<>(more ? fetched.subList(0, size) : fetched);
    if (backwards) {
      java.util.Collections.reverse(rows);
    }
    boolean hasPrevious = backwards ? more : from.isPresent();
    boolean hasNext = backwards || more;
    Optional<Cursor> previous =
        hasPrevious && !rows.isEmpty()
            ? Optional.of(turned(cursorOf.apply(rows.get(0)), true))
            : Optional.empty();
    Optional<Cursor> next =
        hasNext && !rows.isEmpty()
            ? Optional.of(turned(cursorOf.apply(rows.get(rows.size() - 1)), false))
            : Optional.empty();
    return new Page<>(rows, previous, next, false);
  }

  /** The same page of something else. */
  public <R> Page<R> map(Function<T, R> other) {
    return new Page<>(rows.stream().map(other).toList(), previous, next, unfinished);
  }

  /**
   * The same, of a search that stopped at a row it looked at last; in the direction of {@code
   * from}.
   */
  public Page<T> stoppedAt(Cursor last, Optional<Cursor> from) {
    return from.map(Cursor::backwards).orElse(false)
        ? new Page<>(rows, Optional.of(turned(last, true)), next, true)
        : new Page<>(rows, previous, Optional.of(turned(last, false)), true);
  }

  private static Cursor turned(Cursor cursor, boolean backwards) {
    return new Cursor(cursor.at(), cursor.id(), backwards);
  }
}
