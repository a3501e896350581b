package org.garante.domain.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Link;

/** Acts in memory, with what goes with each. */
public final class MemoryActs implements ActRepository {
  private final Map<UUID, Kept> all = new LinkedHashMap<>();

  /** An act and what was kept with it. */
  private record Kept(Act act, List<Link> links, Set<UUID> persons, List<Finding> findings) {}

  @Override
  public void add(
      Act act, ActKind<?> kind, List<Link> links, Set<UUID> persons, List<Finding> findings) {
    all.put(act.id(), new Kept(act, links, persons, findings));
  }

  @Override
  public Optional<Act> find(UUID id) {
    return Optional.ofNullable(all.get(id)).map(Kept::act);
  }

  @Override
  public Optional<Act> lock(UUID id) {
    return find(id);
  }

  @Override
  public List<Act> of(UUID record) {
    return all().stream().filter(act -> act.record().equals(record)).sorted(ORDER).toList();
  }

  @Override
  public Optional<Act> openAlone(UUID record) {
    return of(record).stream().filter(act -> act.isAlone() && act.status().isOpen()).findFirst();
  }

  @Override
  public List<Finding> findings(UUID act) {
    return all.get(act).findings();
  }

  @Override
  public Set<UUID> persons(UUID act) {
    return all.get(act).persons();
  }

  /** All there are, oldest first. */
  public List<Act> all() {
    return all.values().stream().map(Kept::act).toList();
  }
}
