package org.garante.web.review.decision;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.review.DecisionService;
import org.garante.domain.review.SubmissionStatus;
import org.garante.domain.review.reading.ReviewView;
import org.garante.domain.review.reading.StepRow;
import org.garante.domain.review.reading.WorkService;
import org.garante.domain.review.rule.Strength;
import org.garante.web.page.Ids;
import org.garante.web.page.Notices;
import org.garante.web.review.LinkChoices;
import org.garante.web.review.Sheet;
import org.garante.web.review.SheetLayout;
import org.jspecify.annotations.Nullable;

/** One submission in review. A decision leads on to the next in the queue. */
@Named
@ViewScoped
public class DecisionView implements Serializable {
  /** How many of those who can decide are named. */
  private static final int NAMED = 10;

  @Inject private WorkService work;
  @Inject private DecisionService decisions;
  @Inject private SheetLayout sheets;
  @Inject private LinkChoices links;
  @Inject private Notices notices;

  private String submission = "";
  private String reason = "";
  private transient @Nullable ReviewView view;
  private transient @Nullable Sheet sheet;

  public void open() {
    view = work.review(Ids.read(submission));
    links.know(view.links().rows());
    sheet =
        sheets.compared(
            view.kind(),
            view.answers(),
            view.inForce().or(view::returned),
            view.inForce().isPresent() ? view.changes() : view.sinceReturn(),
            view.found().now());
  }

  public String approve() {
    String folio = getView().folio();
    Optional<UUID> next = following();
    decisions.approve(Ids.read(submission));
    notices.done("review.approved", folio);
    return to(next);
  }

  public String sendBack() {
    String folio = getView().folio();
    Optional<UUID> next = following();
    decisions.sendBack(Ids.read(submission), reason);
    notices.done("review.returned", folio);
    return to(next);
  }

  /** Leaves it undecided and goes on. */
  public String skip() {
    return to(following());
  }

  /** The one after this in the queue, else the first; never one's own. */
  private Optional<UUID> following() {
    return work.following(Ids.read(submission));
  }

  private static String to(Optional<UUID> next) {
    return next.map(id -> "/review?faces-redirect=true&submission=" + id)
        .orElse("/queue?faces-redirect=true");
  }

  public ReviewView getView() {
    if (view == null) {
      open();
    }
    return view;
  }

  public Sheet getSheet() {
    getView();
    return sheet;
  }

  public boolean isOpen() {
    return getView().status() == SubmissionStatus.SUBMITTED;
  }

  /** Whether a rule bars the approval, whoever gives it. */
  public boolean isBarred() {
    return getView().found().now().stream()
        .anyMatch(finding -> finding.strength() == Strength.BARS_DECISION);
  }

  /** Names of those who can decide, where the reader cannot: the first few, where they are many. */
  public String getDeciders() {
    return getView().deciders().stream().limit(NAMED).collect(Collectors.joining(", "));
  }

  public boolean isMoreDeciders() {
    return getView().deciders().size() > NAMED;
  }

  /** The return that this submission answers; nothing if it answers none. */
  public @Nullable StepRow getAnswered() {
    return getView().returned().isEmpty() ? null : getReturns().get(0);
  }

  /** What changed since then, before and after. */
  public List<Sheet.Shown> getSinceReturn() {
    return sheets.changes(getView().kind(), getView().sinceReturn());
  }

  /** Earlier returns of this record, newest first. */
  public List<StepRow> getReturns() {
    return getView().steps().stream()
        .filter(step -> step.to().equals(SubmissionStatus.RETURNED.name()))
        .sorted(java.util.Comparator.comparing(StepRow::at).reversed())
        .toList();
  }

  public String getSubmission() {
    return submission;
  }

  public void setSubmission(String submission) {
    this.submission = submission;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
