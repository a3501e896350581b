package org.garante.web.review.draft;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.DraftService;
import org.garante.domain.review.DraftView;
import org.garante.domain.review.NotSubmittable;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.SubmissionService;
import org.garante.domain.review.UnknownRecord;
import org.garante.domain.review.rule.Finding;
import org.garante.web.page.Ids;
import org.garante.web.page.Notices;
import org.garante.web.review.KindWords;
import org.garante.web.review.Sheet;
import org.garante.web.review.SheetLayout;
import org.jspecify.annotations.Nullable;

/** All answers on one page, before they are sent to approval. */
@Named
@ViewScoped
public class CheckView implements Serializable {
  @Inject private DraftService drafts;
  @Inject private SubmissionService submissions;
  @Inject private SheetLayout sheets;
  @Inject private KindWords kindWords;
  @Inject private Notices notices;

  private String draft = "";
  private transient @Nullable DraftView view;
  private transient @Nullable Sheet sheet;

  /** Reads the draft; one that was sent leads to the record it became. */
  public String open() {
    try {
      read();
      return "";
    } catch (UnknownRecord gone) {
      return submissions.receipt(Ids.read(draft)).map(CheckView::to).orElseThrow(() -> gone);
    }
  }

  private void read() {
    view = drafts.open(Ids.read(draft));
    sheet = sheets.of(view.kind(), view.answers(), Set.of(FieldGroup.values()), view.findings());
  }

  private static String to(Receipt receipt) {
    return "/record?faces-redirect=true&folio=" + receipt.folio().text();
  }

  /** Sends it to approval; what is missing is said on the form. */
  public String submit() {
    UUID id = Ids.read(draft);
    try {
      Receipt receipt = submissions.submit(id);
      notices.done("draft.submitted", receipt.folio().text());
      return to(receipt);
    } catch (NotSubmittable notYet) {
      return DraftFormView.to(id) + "&strict=true";
    }
  }

  public DraftView getView() {
    if (view == null) {
      read();
    }
    return view;
  }

  public Sheet getSheet() {
    getView();
    return sheet;
  }

  public String getTitle() {
    return getView().folio().orElseGet(() -> kindWords.name(getView().kind()));
  }

  /** What keeps it from being sent. */
  public List<Finding> getRefused() {
    return getView().findings().stream().filter(Finding::isRefused).toList();
  }

  /** What its reviewer and oversight will see. */
  public List<Finding> getFlagged() {
    return getView().findings().stream().filter(finding -> !finding.isRefused()).toList();
  }

  /** What was answered and is not asked as the rest was answered: by its labels. */
  public String getLeftOut() {
    return getView().leftOut().stream()
        .map(path -> kindWords.label(getView().kind(), path))
        .collect(Collectors.joining(", "));
  }

  public String label(Finding finding) {
    return kindWords.label(getView().kind(), finding.path());
  }

  public String getDraft() {
    return draft;
  }

  public void setDraft(String draft) {
    this.draft = draft;
  }
}
