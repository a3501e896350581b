package org.garante.domain.review.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Requires;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.past.AskedPast;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.Submission;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Difference;

/** Shows oversight what a record has been through, and who looked. */
@ApplicationScoped
@Transactional
public class HistoryService {
  private static final int ACCESSES = 200;

  private final Openings openings;
  private final Kinds kinds;
  private final RegisterQuery register;
  private final Permit permit;
  private final CurrentAccount current;

  @Inject
  public HistoryService(
      Openings openings,
      Kinds kinds,
      RegisterQuery register,
      Permit permit,
      CurrentAccount current) {
    this.openings = openings;
    this.kinds = kinds;
    this.register = register;
    this.permit = permit;
    this.current = current;
  }

  /**
   * The whole history of a record, until then if a day in the past is asked for: submissions,
   * differences, decisions, and who looked.
   *
   * @param known a day in the past; none for now
   * @throws org.garante.domain.review.UnknownRecord if there is none with that folio
   * @throws org.garante.domain.ledger.past.WrongPast if nothing can be answered of that day
   */
  @Requires(Action.READ_HISTORY)
  public HistoryView open(String folio, Optional<AskedPast> known) {
    Opening opening = openings.open(folio, known);
    permit.check(Action.READ_HISTORY, current.get(), opening.subject());
    if (!opening.sight().showsContent()) {
      throw new NotPermitted(Action.READ_HISTORY);
    }
    openings.enter(opening, opening.latest(), LedgerAction.OPEN_HISTORY);
    List<AccessRow> accesses =
        register.accesses(opening.record().id(), opening.past(), ACCESSES + 1);
    return new HistoryView(
        opening.record().folio().text(),
        opening.record().kind(),
        chapters(opening),
        opening.course().steps(),
        accesses.stream().limit(ACCESSES).toList(),
        accesses.size() > ACCESSES,
        opening.pseudonyms(),
        opening.past());
  }

  private List<HistoryView.Chapter> chapters(Opening opening) {
    RecordKind<?> kind = kinds.get(opening.record().kind());
    Set<FieldGroup> groups = opening.sight().groups();
    List<HistoryView.Chapter> chapters = new ArrayList<>();
    Answers before = Answers.of(kind.model(), kind.blank()).only(groups);
    for (Submission submission : opening.submissions()) {
      Answers now =
          Answers.of(kind.model(), kind.json().fromContent(submission.content())).only(groups);
      chapters.add(
          new HistoryView.Chapter(
              submission.id(),
              submission.number(),
              opening.course().status(submission.number()),
              submission.submittedAt(),
              submission.reason().filter(reason -> opening.sight().showsIdentity()),
              submission.number() == 1 ? List.of() : Difference.between(before, now)));
      before = now;
    }
    return chapters;
  }
}
