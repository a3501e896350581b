package org.garante.domain.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Requires;
import org.garante.domain.ground.Capital;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.review.reading.Viewer;

/**
 * Shows which notes wait for an answer, of whom and until when, and what was answered. A reply
 * comes to whoever wrote the note, and stays news until they read it.
 */
@ApplicationScoped
@Transactional
public class NoteService {
  /** Rows of a page. */
  public static final int PAGE = 25;

  private final NoteQuery notes;
  private final Ledger ledger;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public NoteService(NoteQuery notes, Ledger ledger, CurrentAccount current, Clock clock) {
    this.notes = notes;
    this.ledger = ledger;
    this.current = current;
    this.clock = clock;
  }

  /** The day by which terms are counted. */
  @Requires(Action.READ)
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Capital.ZONE);
  }

  /** A page of the notes that the account may answer or oversees. Whom it shows is entered. */
  @Requires(Action.READ)
  public NotePage list(NoteFilter filter, Optional<UUID> after) {
    NotePage page =
        NotePage.of(notes.notes(filter, today(), Viewer.of(current.get()), after, PAGE + 1), PAGE);
    if (!page.rows().isEmpty()) {
      Set<UUID> persons = new HashSet<>();
      page.rows().forEach(row -> persons.addAll(row.persons()));
      ledger.enterRead(NewEntry.of(LedgerAction.LIST, "notes").concerning(persons));
    }
    return page;
  }

  /**
   * The note that a record is or answers, with its reply, which is an opening of the reply; empty
   * if there is none that the account may answer or oversees.
   */
  @Requires(Action.READ)
  public Optional<NoteRow> of(UUID record) {
    Account by = current.get();
    Optional<NoteRow> found = notes.of(record, Viewer.of(by));
    found.flatMap(NoteRow::reply).ifPresent(reply -> opened(reply, by));
    return found;
  }

  private void opened(NoteRow.Reply reply, Account by) {
    if (current.recentReads().isNew(reply.submission(), clock.instant())) {
      ledger.enterRead(NewEntry.of(LedgerAction.OPEN, reply.record()).on(reply.submission()));
    }
    if (by.role().isOversight()) {
      notes.read(reply.record(), by.staff().id());
    }
  }
}
