package org.garante.domain.review.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Requires;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.ledger.past.AskedPast;
import org.garante.domain.ledger.past.PastFinder;
import org.garante.domain.ledger.past.SealedPast;
import org.garante.domain.review.live.FindingReader;
import org.garante.domain.text.ReasonRequired;
import org.garante.domain.text.TextLimit;

/** Lists records and searches among them, and enters whom it shows before it is shown. */
@ApplicationScoped
@Transactional
public class RecordListService {
  private final RegisterQuery register;
  private final FindingReader findings;
  private final Ledger ledger;
  private final CurrentAccount current;
  private final PastFinder pasts;
  private final Clock clock;

  @Inject
  public RecordListService(
      RegisterQuery register,
      FindingReader findings,
      Ledger ledger,
      CurrentAccount current,
      PastFinder pasts,
      Clock clock) {
    this.register = register;
    this.findings = findings;
    this.ledger = ledger;
    this.current = current;
    this.pasts = pasts;
    this.clock = clock;
  }

  /**
   * One page of a list, as it stands now or as it was known then. What it searched for is entered,
   * and whom it shows.
   *
   * @param known a day in the past; none for now
   * @param reason needed to search by name where names are masked: such a search is an unmasking
   * @throws ReasonRequired if it is needed and blank
   * @throws org.garante.domain.ledger.past.WrongPast if nothing can be answered of that day
   */
  @Requires(Action.READ)
  public Page<RecordRow> list(
      RecordFilter filter,
      Optional<AskedPast> known,
      Optional<Cursor> from,
      int size,
      String reason) {
    Viewer viewer = Viewer.of(current.get());
    boolean byName = !filter.identityWords().isBlank();
    String why =
        byName && !viewer.identity() ? ReasonRequired.in(reason) : TextLimit.REASON.clean(reason);
    Optional<SealedPast> past = known.map(asked -> pasts.find(asked, clock.instant()));
    findings.settle();
    Page<RecordRow> page = register.records(filter, past, viewer, from, size);
    Set<UUID> persons =
        page.rows().stream()
            .filter(row -> byName || !row.identityHeadline().isEmpty())
            .flatMap(row -> row.persons().stream())
            .collect(Collectors.toSet());
    if (byName || !filter.words().isBlank()) {
      Map<String, String> terms = new TreeMap<>();
      terms.put(
          "terms",
          filter.words()
              + "|"
              + filter.identityWords()
              + known.map(asked -> "|" + asked.text()).orElse(""));
      if (!why.isEmpty()) {
        terms.put("reason", why);
      }
      LedgerAction action =
          byName && !viewer.identity() ? LedgerAction.UNMASK : LedgerAction.SEARCH;
      ledger.enterRead(NewEntry.with(action, "records", terms).concerning(persons));
    } else if (!persons.isEmpty()) {
      ledger.enterRead(NewEntry.of(LedgerAction.LIST, "records").concerning(persons));
    }
    return page;
  }
}
