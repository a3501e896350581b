package org.garante.domain.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What permission depends on about a record.
 *
 * @param id the record
 * @param ownerAgency code of the agency that owns it
 * @param oversight whether oversight itself writes and approves this kind of record
 * @param correspondence whether it is written to or by oversight about no single person, so that
 *     oversight reads its text without unmasking
 * @param restricted whether its handling is RESTRICTED
 * @param scope codes of other agencies that may see it
 * @param authors staff ids of everyone who wrote it
 * @param parties codes of the agencies that have a part in it, by the reach that is theirs
 */
public record Subject(
    UUID id,
    String ownerAgency,
    boolean oversight,
    boolean correspondence,
    boolean restricted,
    Set<String> scope,
    Set<UUID> authors,
    Map<Reach, Set<String>> parties) {
  public Subject {
    scope = Set.copyOf(scope);
    authors = Set.copyOf(authors);
    parties = Map.copyOf(parties);
  }

  /** One in which nobody but its owner has a part. */
  public Subject(
      UUID id,
      String ownerAgency,
      boolean oversight,
      boolean correspondence,
      boolean restricted,
      Set<String> scope,
      Set<UUID> authors) {
    this(id, ownerAgency, oversight, correspondence, restricted, scope, authors, Map.of());
  }

  /** The same, in which these agencies have a part. */
  public Subject with(Map<Reach, Set<String>> others) {
    return new Subject(
        id, ownerAgency, oversight, correspondence, restricted, scope, authors, others);
  }

  /** Codes of the agencies that have that part. */
  Set<String> party(Reach part) {
    return parties.getOrDefault(part, Set.of());
  }
}
