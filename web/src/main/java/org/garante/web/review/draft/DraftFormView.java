package org.garante.web.review.draft;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.util.UUID;
import org.garante.domain.review.DraftService;
import org.garante.domain.review.DraftView;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.UnknownRecord;
import org.garante.domain.review.form.Answers;
import org.garante.web.page.Ids;
import org.garante.web.page.Notices;
import org.garante.web.review.KindWords;

/** The form of one draft. Answers are kept by {@link DraftResource}; here are the other actions. */
@Named
@ViewScoped
public class DraftFormView implements Serializable {
  @Inject private DraftService drafts;
  @Inject private Questions questions;
  @Inject private Kinds kinds;
  @Inject private KindWords kindWords;
  @Inject private Notices notices;

  private String draft = "";
  private boolean strict;
  private String reason = "";
  private transient DraftView view;
  private transient Questionnaire form;

  /** Reads the draft for the page; one that was sent leads to the record it became. */
  public String open() {
    try {
      read();
      return "";
    } catch (UnknownRecord gone) {
      return "/drafts/check?faces-redirect=true&draft=" + id();
    }
  }

  private void read() {
    view = drafts.open(id());
    form = questions.of(view, strict);
  }

  /** Begins another like it: another person, same arrest. */
  public String another() {
    UUID next = drafts.anotherLike(id());
    notices.done("draft.anotherStarted");
    return to(next);
  }

  public String discard() {
    drafts.discard(id(), reason);
    notices.done("draft.discarded");
    return "/index?faces-redirect=true";
  }

  /** How many answers would be lost with it. */
  public long getGiven() {
    return getView().answers().all().stream()
        .filter(answer -> !answer.field().isHidden() && !answer.field().isRows())
        .filter(Answers.Answer::isGiven)
        .count();
  }

  /** Whether it is thrown away only with a reason. */
  public boolean isDiscardExplained() {
    return kinds.get(getView().kind()).isDiscardExplained();
  }

  static String to(UUID draft) {
    return "/drafts/form?faces-redirect=true&draft=" + draft;
  }

  private UUID id() {
    return Ids.read(draft);
  }

  public DraftView getView() {
    if (view == null) {
      read();
    }
    return view;
  }

  public Questionnaire getForm() {
    getView();
    return form;
  }

  /** Detención, or which record is amended. */
  public String getTitle() {
    return getView().folio().orElseGet(() -> kindWords.name(view.kind()));
  }

  /** Whether it is about a person who may be known already. */
  public boolean isAboutPerson() {
    return kinds.get(getView().kind()).personPath().isPresent();
  }

  /** Id of the person it is about by now; empty where that is not asked. */
  public String getPerson() {
    return kinds
        .get(getView().kind())
        .personPath()
        .map(path -> view.held().at(path))
        .map(held -> held instanceof JsonString id ? id.getString() : "")
        .orElse("");
  }

  /** Whether another can be made that keeps what they share. */
  public boolean isRepeatable() {
    return kinds.get(getView().kind()).isRepeatable();
  }

  public String getDraft() {
    return draft;
  }

  public void setDraft(String draft) {
    this.draft = draft;
  }

  /** Whether an attempt to send it was refused, so that what is missing is said too. */
  public boolean isStrict() {
    return strict;
  }

  public void setStrict(boolean strict) {
    this.strict = strict;
  }

  /** Why it is thrown away. */
  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
