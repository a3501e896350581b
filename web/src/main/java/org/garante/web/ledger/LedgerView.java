package org.garante.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.garante.domain.ledger.bundle.BundleScope;
import org.garante.domain.ledger.seal.Checkpoint;
import org.garante.domain.ledger.seal.CheckpointService;
import org.garante.domain.ledger.seal.Comparison;
import org.garante.web.i18n.Messages;
import org.jspecify.annotations.Nullable;

/** The page of the ledger: how far it is sealed, who holds what, and how to take it along. */
@Named
@RequestScoped
public class LedgerView {
  private final Messages messages;
  private final CheckpointService checkpoints;
  private final SealingAlarm alarm;
  private String note = "";
  private @Nullable List<Checkpoint> latest;
  private @Nullable List<CheckpointService.Held> held;
  private @Nullable Comparison comparison;

  @Inject
  public LedgerView(Messages messages, CheckpointService checkpoints, SealingAlarm alarm) {
    this.messages = messages;
    this.checkpoints = checkpoints;
    this.alarm = alarm;
  }

  /** Says so where an export was asked for without a purpose, with a link to the field. */
  public void open() {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces
        .getExternalContext()
        .getRequestParameterMap()
        .containsKey(BundleServlet.WITHOUT_PURPOSE)) {
      String text = messages.get("error.purposeRequired");
      faces.addMessage("purpose", new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }
  }

  /** Compares what was pasted with the ledger. */
  public void compare() {
    comparison = checkpoints.compare(note);
  }

  /** What came of comparing; blank where nothing was compared. */
  public String getComparison() {
    return comparison == null ? "" : comparison.name();
  }

  /** The latest checkpoints, newest first. */
  public List<Checkpoint> getCheckpoints() {
    if (latest == null) {
      latest = checkpoints.latest();
    }
    return latest;
  }

  /** Who is to hold checkpoints, with the last each got. */
  public List<CheckpointService.Held> getHeld() {
    if (held == null) {
      held = checkpoints.held();
    }
    return held;
  }

  /** Whether sealing fails or lags. */
  public boolean isLate() {
    return alarm.isRaised();
  }

  /** How sealing goes, in words. */
  public String getState() {
    return alarm.getText();
  }

  public List<BundleScope> getScopes() {
    return List.of(BundleScope.values());
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
