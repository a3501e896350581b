package org.garante.domain.access;

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
 */
public record Subject(
    UUID id,
    String ownerAgency,
    boolean oversight,
    boolean correspondence,
    boolean restricted,
    Set<String> scope,
    Set<UUID> authors) {
  public Subject {
    scope = Set.copyOf(scope);
    authors = Set.copyOf(authors);
  }
}
