package org.garante.domain.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Link;

/** Keeps acts with what goes with them: typed rows, links, persons, findings. */
public interface ActRepository {
  /**
   * Keeps an act and all that goes with it.
   *
   * @param kind says which tables keep its answers as columns
   */
  void add(Act act, ActKind<?> kind, List<Link> links, Set<UUID> persons, List<Finding> findings);

  Optional<Act> find(UUID id);

  /** The act, held until the transaction ends. */
  Optional<Act> lock(UUID id);

  /** All of a record, in the order in which they were entered. */
  List<Act> of(UUID record);

  /** All of several records. */
  default List<Act> of(Set<UUID> records) {
    return records.stream().flatMap(record -> of(record).stream()).toList();
  }

  /** The open one of the record that stands alone. */
  Optional<Act> openAlone(UUID record);

  /** Those of these records of which one that stands alone is open. */
  default Set<UUID> withOpenAlone(Set<UUID> records) {
    return records.stream().filter(id -> openAlone(id).isPresent()).collect(Collectors.toSet());
  }

  List<Finding> findings(UUID act);

  /** Bare identities of the persons it concerns. */
  Set<UUID> persons(UUID act);

  /** Those of the record that count: valid, and not corrected by a valid one. */
  default List<Act> counting(UUID record) {
    return counting(of(record));
  }

  /** The same of several, by record; those without any are left out. */
  default Map<UUID, List<Act>> counting(Set<UUID> records) {
    return of(records).stream().collect(Collectors.groupingBy(Act::record)).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> counting(each.getValue())));
  }

  /** Those that count of all the acts of a record, in the order in which they were entered. */
  static List<Act> counting(List<Act> all) {
    Set<UUID> corrected =
        all.stream()
            .filter(Act::isValid)
            .flatMap(act -> act.corrects().stream())
            .collect(Collectors.toSet());
    return all.stream()
        .filter(Act::isValid)
        .filter(act -> !corrected.contains(act.id()))
        .sorted(ORDER)
        .toList();
  }

  /** The order in which they were entered. */
  Comparator<Act> ORDER =
      Comparator.comparing(Act::enteredAt).thenComparing(act -> act.id().toString());
}
