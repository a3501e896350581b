package org.garante.domain.review.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garante.domain.access.Action;
import org.garante.domain.access.Requires;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.past.AskedPast;
import org.garante.domain.review.Draft;
import org.garante.domain.review.DraftRepository;
import org.garante.domain.review.Handling;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.Powers;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.review.Submission;
import org.garante.domain.review.UnknownRecord;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.live.FindingReader;
import org.garante.domain.review.live.Found;
import org.garante.domain.text.ReasonRequired;

/** Opens records for those who may see them, and enters the reading before it is shown. */
@ApplicationScoped
@Transactional
public class RecordService {
  private final Openings openings;
  private final Kinds kinds;
  private final DraftRepository drafts;
  private final RegisterQuery register;
  private final FindingReader findings;
  private final ActDesk acts;
  private final Unmaskings unmaskings;
  private final Powers powers;

  @Inject
  public RecordService(
      Openings openings,
      Kinds kinds,
      DraftRepository drafts,
      RegisterQuery register,
      FindingReader findings,
      ActDesk acts,
      Unmaskings unmaskings,
      Powers powers) {
    this.openings = openings;
    this.kinds = kinds;
    this.drafts = drafts;
    this.register = register;
    this.findings = findings;
    this.acts = acts;
    this.unmaskings = unmaskings;
    this.powers = powers;
  }

  /**
   * Opens a record. Out of reach it shows folio and agency only; that too is entered.
   *
   * @throws UnknownRecord if there is none with that folio
   */
  @Requires(Action.READ)
  public RecordView open(String folio) {
    return view(openings.open(folio, Optional.empty()));
  }

  /**
   * Opens a record as it was known then: what was in force, what it was linked with, and the steps
   * until then. Nothing can be done with it from there, and what the account may see is what it may
   * see now.
   *
   * @throws UnknownRecord if there is none with that folio
   * @throws org.garante.domain.ledger.past.WrongPast if nothing can be answered of that day
   * @throws NotKnownThen if nothing of it was sealed then
   */
  @Requires(Action.READ)
  public RecordView open(String folio, AskedPast known) {
    return view(openings.open(folio, Optional.of(known)));
  }

  private RecordView view(Opening opening) {
    RegisterRecord record = opening.record();
    Course course = opening.course();
    Submission shown = opening.shown();
    openings.enter(opening, shown, LedgerAction.OPEN);
    boolean content = opening.sight().showsContent();
    boolean writes = opening.isNow() && powers.allow(Action.DRAFT, opening.subject());
    return new RecordView(
        record.id(),
        record.folio().text(),
        record.kind(),
        record.ownerAgency(),
        opening.sight(),
        opening.latest().handling() == Handling.RESTRICTED,
        record.recordedAt(),
        shown.id(),
        shown.number(),
        course.status(),
        course.inForce().isPresent(),
        course.isAnnulled(),
        course.pendingAct(),
        record.state().filter(state -> opening.isNow()),
        Optional.of(opening.latest().id()).filter(id -> course.isOpen()),
        writes ? drafts.openOf(record.id()).map(Draft::id) : Optional.empty(),
        content ? shown.headline() : "",
        opening.sight().showsIdentity() ? shown.identityHeadline() : "",
        Optional.of(opening.latest().submittedAt()).filter(at -> course.isOpen()),
        answers(record, shown).only(opening.sight().groups()),
        content
            ? findings.of(shown.id(), opening.past().map(past -> past.sealing().at()))
            : Found.nothing(),
        content
            ? register.links(
                record.id(), shown.id(), opening.past(), Viewer.of(powers.by()), Optional.empty())
            : LinkPage.NONE,
        content ? course.steps() : List.of(),
        content ? acts.of(opening) : List.of(),
        content ? acts.enterable(opening) : List.of(),
        content ? opening.pseudonyms() : List.of(),
        opening.isNow() ? powers.of(opening.subject()) : Set.of(),
        opening.past());
  }

  /**
   * Shows the account who is behind a pseudonym, on this record and for an hour.
   *
   * @throws ReasonRequired if there is no reason
   */
  @Requires(Action.UNMASK)
  public void unmask(String folio, String reason) {
    String why = ReasonRequired.in(reason);
    RegisterRecord record = openings.find(folio);
    powers.require(Action.UNMASK, record);
    unmaskings.keep(powers.by(), record, why);
  }

  private Answers answers(RegisterRecord record, Submission submission) {
    RecordKind<?> kind = kinds.get(record.kind());
    return Answers.of(kind.model(), kind.json().fromContent(submission.content()));
  }
}
