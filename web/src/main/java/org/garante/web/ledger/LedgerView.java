package org.garante.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.garante.domain.ledger.bundle.BundleScope;
import org.garante.domain.ledger.outside.Holder;
import org.garante.domain.ledger.outside.HolderService;
import org.garante.domain.ledger.seal.Checkpoint;
import org.garante.domain.ledger.seal.CheckpointService;
import org.garante.web.i18n.Messages;
import org.jspecify.annotations.Nullable;

/** The page of the ledger: how far it is sealed, who holds what, and how to take it along. */
@Named
@RequestScoped
public class LedgerView {
  private final Messages messages;
  private final CheckpointService checkpoints;
  private final HolderService holders;
  private @Nullable List<Checkpoint> latest;
  private @Nullable List<Holder> held;

  @Inject
  public LedgerView(Messages messages, CheckpointService checkpoints, HolderService holders) {
    this.messages = messages;
    this.checkpoints = checkpoints;
    this.holders = holders;
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

  /** The latest checkpoints, newest first. */
  public List<Checkpoint> getCheckpoints() {
    if (latest == null) {
      latest = checkpoints.latest();
    }
    return latest;
  }

  /** Who is to hold checkpoints, and what each has got. */
  public List<Holder> getHolders() {
    if (held == null) {
      held = holders.holders();
    }
    return held;
  }

  /** How many of them hold the newest. */
  public long getHoldingNewest() {
    return getHolders().stream()
        .filter(holder -> holder.getHolding() == Holder.Holding.NEWEST)
        .count();
  }

  public List<BundleScope> getScopes() {
    return List.of(BundleScope.values());
  }
}
