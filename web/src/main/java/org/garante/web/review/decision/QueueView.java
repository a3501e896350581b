package org.garante.web.review.decision;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.garante.domain.review.DecisionService;
import org.garante.domain.review.reading.AnnulmentRow;
import org.garante.domain.review.reading.QueueRow;
import org.garante.domain.review.reading.WorkService;
import org.garante.web.page.Notices;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a decision, most urgent and oldest first; several at once where none is flagged.
 */
@Named
@ViewScoped
public class QueueView implements Serializable {
  /** How many are shown; the rest comes up as these are decided. */
  private static final int SHOWN = 100;

  @Inject private WorkService work;
  @Inject private DecisionService decisions;
  @Inject private Notices notices;

  private String kind = "";
  private String urgency = "";
  private final Map<String, Boolean> chosen = new HashMap<>();
  private transient @Nullable List<QueueRow> all;

  /** Approves those that were marked. */
  public String approveChosen() {
    List<UUID> marked =
        chosen.entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(entry -> UUID.fromString(entry.getKey()))
            .toList();
    if (marked.isEmpty()) {
      notices.wrong("queue.noneChosen");
      return "";
    }
    decisions.approveAll(marked);
    notices.done("queue.approved", marked.size());
    return "/queue?faces-redirect=true&kind=" + kind + "&urgency=" + urgency;
  }

  private List<QueueRow> all() {
    if (all == null) {
      all = work.queue();
    }
    return all;
  }

  public List<QueueRow> getRows() {
    return filtered().stream().limit(SHOWN).toList();
  }

  private List<QueueRow> filtered() {
    return all().stream()
        .filter(row -> kind.isEmpty() || row.kind().equals(kind))
        .filter(row -> urgency.isEmpty() || row.urgency().name().equals(urgency))
        .toList();
  }

  public int getTotal() {
    return filtered().size();
  }

  public @Nullable QueueRow getOldest() {
    return filtered().stream()
        .min(java.util.Comparator.comparing(QueueRow::submittedAt))
        .orElse(null);
  }

  /** Kinds that wait, for the filter. */
  public List<String> getKinds() {
    return all().stream().map(QueueRow::kind).distinct().sorted().toList();
  }

  /** Whether it may be approved without being opened: not flagged, not one's own. */
  public boolean isPlain(QueueRow row) {
    return row.findings() == 0 && !row.mine();
  }

  public boolean isAnyPlain() {
    return getRows().stream().anyMatch(this::isPlain);
  }

  public List<AnnulmentRow> getAnnulments() {
    return work.annulments();
  }

  public Map<String, Boolean> getChosen() {
    return chosen;
  }

  public String getUrgency() {
    return urgency;
  }

  public void setUrgency(String urgency) {
    this.urgency = urgency;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }
}
