package org.garante.domain.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A page of the list a number counts.
 *
 * @param line of which line of the report they are
 * @param total how many there are over all pages: the number
 * @param next where the next page begins
 * @param persons bare identities of whom the rows shown concern, for the ledger
 */
public record ReportRows(
    Label line, long total, List<ReportRow> rows, Optional<String> next, Set<UUID> persons) {
  public ReportRows {
    rows = List.copyOf(rows);
    persons = Set.copyOf(persons);
  }
}
