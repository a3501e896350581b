package org.garante.domain.review.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.access.Account;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.review.Submission;
import org.garante.domain.review.SubmissionRepository;

/** Who was shown who is behind a pseudonym, and why. */
@ApplicationScoped
public class Unmaskings {
  private final SubmissionRepository submissions;
  private final RegisterQuery register;
  private final Ledger ledger;

  @Inject
  public Unmaskings(SubmissionRepository submissions, RegisterQuery register, Ledger ledger) {
    this.submissions = submissions;
    this.register = register;
    this.ledger = ledger;
  }

  /** Enters one and keeps it, so that {@link Sights} knows of it for an hour. */
  void keep(Account by, RegisterRecord record, String why) {
    LedgerEntry entry =
        ledger.enter(
            NewEntry.with(LedgerAction.UNMASK, record.id(), Map.of("reason", why))
                .concerning(personsOf(record)));
    register.keepUnmasking(by.id(), record.id(), why, entry.at(), entry.id());
  }

  /** Everybody whom it shows: the history shows every submission of the record. */
  private Set<UUID> personsOf(RegisterRecord record) {
    Set<UUID> all =
        submissions.of(record.id()).stream().map(Submission::id).collect(Collectors.toSet());
    return submissions.persons(all).values().stream()
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }
}
