package org.garante.domain.review.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Requires;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.review.Folio;
import org.garante.domain.review.RecordRepository;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.text.TextLimit;

/**
 * Finds the record that an answer names. In reach it is found by words of its facts; out of reach
 * by its whole folio only, which shows folio and agency and is entered as an opening. What was
 * searched for is entered like any search.
 */
@ApplicationScoped
@Transactional
public class LinkService {
  private final RegisterQuery register;
  private final RecordRepository records;
  private final Ledger ledger;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public LinkService(
      RegisterQuery register,
      RecordRepository records,
      Ledger ledger,
      CurrentAccount current,
      Clock clock) {
    this.register = register;
    this.records = records;
    this.ledger = ledger;
    this.current = current;
    this.clock = clock;
  }

  /**
   * A record that can be named.
   *
   * @param headline of facts only; empty if the record is out of reach
   */
  public record Linkable(UUID id, String folio, String kind, String agency, String headline) {}

  /** Records of these kinds that match what was typed. */
  @Requires(Action.READ)
  public List<Linkable> find(String asked, List<String> kinds, int limit) {
    String typed = TextLimit.SEARCH.clean(asked);
    if (!typed.isEmpty()) {
      ledger.enterRead(NewEntry.with(LedgerAction.SEARCH, "links", Map.of("terms", typed)));
    }
    Optional<Linkable> exact = byFolio(typed, kinds);
    if (exact.isPresent()) {
      return List.of(exact.get());
    }
    Stream<Optional<String>> each =
        kinds.isEmpty() ? Stream.of(Optional.empty()) : kinds.stream().map(Optional::of);
    return each.flatMap(kind -> matching(typed, kind, limit).stream()).limit(limit).toList();
  }

  /** What the records with these ids are called, as far as they exist. */
  @Requires(Action.READ)
  public List<Linkable> named(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Linkable> inReach =
        register
            .records(
                RecordFilter.all().of(List.copyOf(ids)),
                Optional.empty(),
                Viewer.of(current.get()),
                Optional.empty(),
                ids.size())
            .rows()
            .stream()
            .map(LinkService::linkable)
            .toList();
    Stream<Linkable> outOfReach =
        ids.stream()
            .filter(id -> inReach.stream().noneMatch(found -> found.id().equals(id)))
            .flatMap(id -> records.find(id).stream())
            .map(LinkService::withoutFacts);
    return Stream.concat(inReach.stream(), outOfReach).toList();
  }

  private List<Linkable> matching(String typed, Optional<String> kind, int limit) {
    RecordFilter all = RecordFilter.all();
    RecordFilter filter =
        new RecordFilter(
            kind,
            all.agency(),
            all.state(),
            all.from(),
            all.to(),
            typed,
            "",
            all.ids(),
            all.order());
    List<Linkable> found = new ArrayList<>();
    Optional<Cursor> from = Optional.empty();
    do {
      Page<RecordRow> page =
          register.records(filter, Optional.empty(), Viewer.of(current.get()), from, limit);
      page.rows().stream()
          .filter(row -> !row.annulled())
          .map(LinkService::linkable)
          .forEach(found::add);
      from = page.next();
    } while (found.size() < limit && from.isPresent());
    return found;
  }

  private Optional<Linkable> byFolio(String typed, List<String> kinds) {
    return Folio.typed(typed)
        .flatMap(records::find)
        .filter(found -> kinds.isEmpty() || kinds.contains(found.kind()))
        .map(found -> named(List.of(found.id())).get(0))
        .map(this::entered);
  }

  /** A match out of reach is entered (domain.md 4.4, Scope). */
  private Linkable entered(Linkable match) {
    if (match.headline().isEmpty() && current.recentReads().isNew(match.id(), clock.instant())) {
      ledger.enterRead(NewEntry.of(LedgerAction.OPEN, match.id()));
    }
    return match;
  }

  private static Linkable linkable(RecordRow row) {
    return new Linkable(
        row.id(),
        row.folio(),
        row.kind(),
        row.ownerAgency(),
        row.folioOnly() ? "" : row.headline());
  }

  private static Linkable withoutFacts(RegisterRecord record) {
    return new Linkable(
        record.id(), record.folio().text(), record.kind(), record.ownerAgency(), "");
  }
}
