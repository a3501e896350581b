package org.garante.web.review.decision;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.garante.domain.access.Action;
import org.garante.domain.review.Annulment;
import org.garante.domain.review.AnnulmentService;
import org.garante.domain.review.reading.AnnulmentRow;
import org.garante.domain.review.reading.RecordService;
import org.garante.domain.review.reading.RecordView;
import org.garante.web.access.Me;
import org.garante.web.page.Notices;
import org.jspecify.annotations.Nullable;

/** Annulling a record, step by step: proposed, seconded, completed, by three persons. */
@Named
@ViewScoped
public class AnnulView implements Serializable {
  @Inject private RecordService records;
  @Inject private AnnulmentService annulments;
  @Inject private Notices notices;
  @Inject private Me me;

  private String folio = "";
  private String reason = "";
  private transient @Nullable RecordView view;

  public void open() {
    view = records.open(folio);
  }

  public String propose() {
    annulments.propose(getView().id(), reason);
    return done("annul.proposed");
  }

  public String second() {
    annulments.second(id());
    return done("annul.seconded");
  }

  public String complete() {
    annulments.complete(id());
    return done("annul.completed");
  }

  public String refuse() {
    annulments.refuse(id(), reason);
    return done("annul.refused");
  }

  private String done(String key) {
    notices.done(key, folio);
    return "/record?faces-redirect=true&folio=" + folio;
  }

  private UUID id() {
    return getView().annulment().map(AnnulmentRow::id).orElseThrow();
  }

  public RecordView getView() {
    if (view == null) {
      open();
    }
    return view;
  }

  public boolean isProposable() {
    return getView().annulment().isEmpty() && can(Action.ANNUL_PROPOSE);
  }

  public boolean isSecondable() {
    return isIn(Annulment.State.PROPOSED) && can(Action.ANNUL_FIRST) && !isMine();
  }

  public boolean isCompletable() {
    return isIn(Annulment.State.SECONDED) && can(Action.ANNUL_SECOND) && !isMine();
  }

  /** Whether the reader may end it without effect: its proposer, or whose signature is next. */
  public boolean isRefusable() {
    return isSecondable() || isCompletable() || isMine() && !isIn(Annulment.State.DONE);
  }

  /** Whether the reader proposed it. */
  public boolean isMine() {
    return getView()
        .annulment()
        .filter(row -> row.proposedByStaff().equals(me.getStaff()))
        .isPresent();
  }

  private boolean isIn(Annulment.State state) {
    return getView().annulment().filter(row -> row.state() == state).isPresent();
  }

  private boolean can(Action action) {
    return getView().can().contains(action);
  }

  public String getFolio() {
    return folio;
  }

  public void setFolio(String folio) {
    this.folio = folio;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
