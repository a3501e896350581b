package org.garante.verifier.administration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What became of one row, by revision. */
final class Chain {
  private final List<Change> changes = new ArrayList<>();
  private boolean sorted = true;

  void add(Change change) {
    changes.add(change);
    sorted = false;
  }

  List<Change> changes() {
    if (!sorted) {
      changes.sort(Comparator.comparingLong(Change::revision));
      sorted = true;
    }
    return changes;
  }

  Change last() {
    return changes().get(changes.size() - 1);
  }

  /** When the row was made. */
  long madeAt() {
    return changes().get(0).entry().at();
  }

  /** The first change that is not the next of the one before. */
  Optional<Change> outOfOrder() {
    long expected = 1;
    for (Change change : changes()) {
      if (change.revision() != expected++) {
        return Optional.of(change);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the row was so at that time: clocks of two servers may differ, and what was begun
   * before a change may be entered after it.
   */
  boolean was(long at, long limit, Predicate<Change> so) {
    List<Change> all = changes();
    for (int i = 0; i < all.size(); i++) {
      boolean begun = all.get(i).entry().at() - limit <= at;
      boolean ended = i + 1 < all.size() && all.get(i + 1).entry().at() + limit < at;
      if (begun && !ended && so.test(all.get(i))) {
        return true;
      }
    }
    return false;
  }
}
