package org.garante.domain.review;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records in memory; scope and authors are those of the submissions told to it. */
public final class MemoryRecords implements RecordRepository {
  private final Map<UUID, RegisterRecord> records = new LinkedHashMap<>();
  private final Map<List<Object>, Long> series = new HashMap<>();
  private final MemorySubmissions submissions;

  public MemoryRecords(MemorySubmissions submissions) {
    this.submissions = submissions;
  }

  @Override
  public Optional<RegisterRecord> find(UUID id) {
    return Optional.ofNullable(records.get(id));
  }

  @Override
  public Optional<RegisterRecord> find(Folio folio) {
    return all().stream().filter(record -> record.folio().equals(folio)).findFirst();
  }

  @Override
  public Optional<RegisterRecord> lock(UUID id) {
    return find(id);
  }

  @Override
  public void add(RegisterRecord record) {
    records.put(record.id(), record);
  }

  @Override
  public long nextInSeries(String kind, int year, String agency) {
    return series.merge(List.of(kind, year, agency), 1L, Long::sum);
  }

  @Override
  public ScopeAndAuthors scopeAndAuthors(UUID record, boolean onceApproved) {
    List<Submission> all = submissions.of(record);
    Optional<UUID> shown =
        records
            .get(record)
            .inForce()
            .or(() -> onceApproved ? Optional.empty() : Optional.of(all.get(all.size() - 1).id()));
    return new ScopeAndAuthors(
        shown.map(id -> submissions.outline(id).scope()).orElse(Set.of()),
        all.stream().flatMap(one -> one.authors().stream()).collect(Collectors.toSet()));
  }

  /** All there are, oldest first. */
  public List<RegisterRecord> all() {
    return List.copyOf(records.values());
  }
}
