package org.garante.domain.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps records. */
public interface RecordRepository {
  Optional<RegisterRecord> find(UUID id);

  Optional<RegisterRecord> find(Folio folio);

  /** Those of these that exist. */
  default List<RegisterRecord> find(Set<UUID> ids) {
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  /**
   * The record, held until the transaction ends, so that only one thing happens to it at a time.
   */
  Optional<RegisterRecord> lock(UUID id);

  /** The same of several, always in the same order. */
  default List<RegisterRecord> lock(Set<UUID> ids) {
    return ids.stream().sorted().flatMap(id -> lock(id).stream()).toList();
  }

  void add(RegisterRecord record);

  /**
   * The next number of the series; gapless, because the counter is part of the transaction. Whoever
   * has asked keeps all others of the series waiting until the transaction ends, so it is asked for
   * last.
   */
  long nextInSeries(String kind, int year, String agency);

  /**
   * Agencies in whose scope the record is and everyone who wrote it, by the submission that is
   * shown.
   */
  ScopeAndAuthors scopeAndAuthors(UUID record, boolean onceApproved);

  /**
   * The same of several, by record.
   *
   * @param onceApproved by record
   */
  default Map<UUID, ScopeAndAuthors> scopeAndAuthors(Map<UUID, Boolean> onceApproved) {
    return onceApproved.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> scopeAndAuthors(each.getKey(), each.getValue())));
  }

  /**
   * What permission depends on beyond the record's own row.
   *
   * @param authors staff ids of all its authors ever
   */
  record ScopeAndAuthors(Set<String> scope, Set<UUID> authors) {}
}
