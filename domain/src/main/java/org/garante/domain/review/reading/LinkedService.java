package org.garante.domain.review.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Requires;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.past.AskedPast;

/** Goes through all that a record is linked with, beyond the first that its own page shows. */
@ApplicationScoped
@Transactional
public class LinkedService {
  private final Openings openings;
  private final RegisterQuery register;
  private final CurrentAccount current;

  @Inject
  public LinkedService(Openings openings, RegisterQuery register, CurrentAccount current) {
    this.openings = openings;
    this.register = register;
    this.current = current;
  }

  /**
   * One page of what a record is linked with, now or as it was known then: an opening of the
   * record.
   *
   * @param known a day in the past; none for now
   * @param after where the page before ended
   * @throws org.garante.domain.review.UnknownRecord if there is none with that folio
   * @throws org.garante.domain.ledger.past.WrongPast if nothing can be answered of that day
   * @throws NotPermitted if the record is out of the account's reach
   */
  @Requires(Action.READ)
  public LinkedView open(String folio, Optional<AskedPast> known, Optional<LinkPage.Place> after) {
    Opening opening = openings.open(folio, known);
    if (!opening.sight().showsContent()) {
      throw new NotPermitted(Action.READ);
    }
    openings.enter(opening, opening.shown(), LedgerAction.OPEN);
    return new LinkedView(
        opening.record().folio().text(),
        opening.record().kind(),
        register.links(
            opening.record().id(),
            opening.shown().id(),
            opening.past(),
            Viewer.of(current.get()),
            after),
        opening.past());
  }
}
