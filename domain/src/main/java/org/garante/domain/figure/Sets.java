package org.garante.domain.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sets that grow together where they have a member in common. */
final class Sets<T> {
  private final List<Set<T>> sets = new ArrayList<>();

  /** Says that these belong together. */
  void join(Collection<T> members) {
    Set<T> joined = new LinkedHashSet<>(members);
    List<Set<T>> touched =
        sets.stream().filter(set -> set.stream().anyMatch(members::contains)).toList();
    touched.forEach(joined::addAll);
    sets.removeAll(touched);
    sets.add(joined);
  }

  List<Set<T>> all() {
    return List.copyOf(sets);
  }
}
