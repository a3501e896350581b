package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.access.Subject;

/** What permission depends on, of records and of drafts. */
@ApplicationScoped
public class Subjects {
  private final Kinds kinds;
  private final RecordRepository records;

  @Inject
  public Subjects(Kinds kinds, RecordRepository records) {
    this.kinds = kinds;
    this.records = records;
  }

  public Subject of(RegisterRecord record) {
    RecordKind<?> kind = kinds.get(record.kind());
    RecordRepository.ScopeAndAuthors found =
        records.scopeAndAuthors(record.id(), kind.isSharedOnceApproved());
    return subject(record.id(), record.ownerAgency(), kind, record.isRestricted(), found);
  }

  /** The same of several, by record. */
  public Map<UUID, Subject> of(Collection<RegisterRecord> all) {
    Map<UUID, RecordRepository.ScopeAndAuthors> found =
        records.scopeAndAuthors(
            all.stream()
                .collect(
                    Collectors.toMap(
                        RegisterRecord::id,
                        record -> kinds.get(record.kind()).isSharedOnceApproved())));
    return all.stream()
        .collect(
            Collectors.toMap(
                RegisterRecord::id,
                record ->
                    subject(
                        record.id(),
                        record.ownerAgency(),
                        kinds.get(record.kind()),
                        record.isRestricted(),
                        found.get(record.id()))));
  }

  /** A draft is its agency's alone, whatever it is about. */
  public Subject of(Draft draft) {
    return ofNew(kinds.get(draft.kind()), draft.agency(), draft.authors());
  }

  /** A record of this kind that this agency is about to begin. */
  public Subject ofNew(RecordKind<?> kind, String agency, Set<UUID> authors) {
    return subject(
        new UUID(0, 0),
        agency,
        kind,
        false,
        new RecordRepository.ScopeAndAuthors(Set.of(), authors));
  }

  private static Subject subject(
      UUID id,
      String owner,
      RecordKind<?> kind,
      boolean restricted,
      RecordRepository.ScopeAndAuthors found) {
    return new Subject(
        id,
        owner,
        kind.isOversight(),
        kind.isCorrespondence(),
        restricted,
        found.scope(),
        found.authors());
  }
}
