package org.garante.web.review.record;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.garante.domain.review.DraftService;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.SubmissionService;
import org.garante.domain.review.reading.RecordService;
import org.garante.domain.review.reading.RecordView;
import org.garante.web.access.Me;
import org.garante.web.page.Notices;

/** What the reader of a record may do with it. */
@Named
@ViewScoped
public class RecordDeedsView implements Serializable {
  @Inject private RecordDetailView shown;
  @Inject private RecordService records;
  @Inject private DraftService drafts;
  @Inject private SubmissionService submissions;
  @Inject private Kinds kinds;
  @Inject private Notices notices;
  @Inject private Me me;

  private String reason = "";

  /** Begins a correction of what is in force. */
  public String amend() {
    return form(drafts.amend(record().id(), reason));
  }

  /** Takes back what waits; its content is a draft again. */
  public String withdraw() {
    UUID draft = submissions.withdraw(record().openSubmission().orElseThrow(), reason);
    notices.done("record.withdrawn", shown.getFolio());
    return form(draft);
  }

  /** Begins another that keeps what they share. */
  public String another() {
    UUID draft = drafts.another(record().id());
    notices.done("draft.anotherStarted");
    return form(draft);
  }

  /** Shows who is behind the pseudonym, for an hour. */
  public String unmask() {
    records.unmask(shown.getFolio(), reason);
    notices.done("record.unmasked");
    return "/record?faces-redirect=true&folio=" + shown.getFolio() + shown.getThen();
  }

  private static String form(UUID draft) {
    return "/drafts/form?faces-redirect=true&draft=" + draft;
  }

  private RecordView record() {
    return shown.getView();
  }

  private RecordKind<?> kind() {
    return kinds.get(record().kind());
  }

  /** Whether nothing of it is under way. */
  public boolean isQuiet() {
    RecordView record = record();
    return !record.annulled()
        && record.openSubmission().isEmpty()
        && record.pendingAct().isEmpty()
        && record.draft().isEmpty();
  }

  /** Whether another can be made that keeps what they share. */
  public boolean isRepeatable() {
    return shown.isNow() && kind().isRepeatable() && shown.can("DRAFT") && !record().annulled();
  }

  /** Forms of the acts that the reader may enter now. */
  public List<String> getEnterable() {
    return shown.isNow() ? record().enterable() : List.of();
  }

  /** Why it is corrected, taken back or unmasked. */
  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
