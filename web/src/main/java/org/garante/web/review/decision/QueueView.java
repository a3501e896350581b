package org.garante.web.review.decision;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.report.UnreadableParameter;
import org.garante.domain.review.ActService;
import org.garante.domain.review.BulkReceipt;
import org.garante.domain.review.DecisionService;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.Urgency;
import org.garante.domain.review.reading.QueueCount;
import org.garante.domain.review.reading.QueueFilter;
import org.garante.domain.review.reading.QueuePage;
import org.garante.domain.review.reading.QueuePlace;
import org.garante.domain.review.reading.QueueRow;
import org.garante.domain.review.reading.ShownAct;
import org.garante.domain.review.reading.WorkService;
import org.garante.web.page.Notices;
import org.garante.web.review.act.ActWords;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a decision, most urgent and oldest first; several at once of those that the reader
 * opened and that are not flagged. Beside them the acts that wait for a signature.
 */
@Named
@ViewScoped
public class QueueView implements Serializable {
  @Inject private WorkService work;
  @Inject private DecisionService decisions;
  @Inject private ActService acts;
  @Inject private ActWords actWords;
  @Inject private Notices notices;
  @Inject private Kinds kinds;

  private String kind = "";
  private String urgency = "";
  private String from = "";
  private final Map<String, Boolean> chosen = new HashMap<>();
  private final Map<String, Boolean> chosenActs = new HashMap<>();
  private transient @Nullable QueuePage page;
  private transient @Nullable List<ShownAct> waiting;

  /** Takes the filters of the address, which are of those that there are. */
  public void open() {
    if (!kind.isEmpty() && kinds.all().stream().noneMatch(one -> one.code().equals(kind))) {
      throw new UnreadableParameter("kind", kind);
    }
    if (!urgency.isEmpty()
        && Arrays.stream(Urgency.values()).noneMatch(one -> one.name().equals(urgency))) {
      throw new UnreadableParameter("urgency", urgency);
    }
    if (!from.isEmpty() && QueuePlace.parse(from).isEmpty()) {
      throw new UnreadableParameter("from", from);
    }
  }

  /** Approves those that were marked. */
  public String approveChosen() {
    List<UUID> marked = marked(chosen);
    if (marked.isEmpty()) {
      notices.wrong("queue.noneChosen");
      return "";
    }
    BulkReceipt receipt = decisions.approveAll(marked);
    if (!receipt.approved().isEmpty()) {
      notices.done("queue.approved", receipt.approved().size(), folios(receipt.approved()));
    }
    Arrays.stream(BulkReceipt.Outcome.values()).forEach(outcome -> tellLeft(receipt, outcome));
    return "/queue?faces-redirect=true&kind=" + kind + "&urgency=" + urgency;
  }

  private void tellLeft(BulkReceipt receipt, BulkReceipt.Outcome outcome) {
    List<BulkReceipt.Each> left =
        receipt.left().stream().filter(each -> each.outcome() == outcome).toList();
    if (!left.isEmpty()) {
      notices.leftUndone("Left." + outcome, folios(left));
    }
  }

  private static String folios(List<BulkReceipt.Each> some) {
    return some.stream().map(BulkReceipt.Each::folio).sorted().collect(Collectors.joining(", "));
  }

  private QueuePage page() {
    if (page == null) {
      page =
          work.queue(
              new QueueFilter(
                  Optional.of(kind).filter(code -> !code.isEmpty()),
                  Optional.of(urgency).filter(name -> !name.isEmpty()).map(Urgency::valueOf),
                  false),
              QueuePlace.parse(from));
    }
    return page;
  }

  public List<QueueRow> getRows() {
    return page().rows();
  }

  /** Whether counting stopped before the last. */
  public boolean isBeyondCount() {
    return page().count().isCut();
  }

  /** Address of those before these; empty if these are the first. */
  public String getPrevious() {
    return page().previous().map(this::address).orElse("");
  }

  /** Address of those after these; empty if these are the last. */
  public String getNext() {
    return page().next().map(this::address).orElse("");
  }

  private String address(QueuePlace place) {
    return "/queue?kind=%s&urgency=%s&from=%s".formatted(kind, urgency, place);
  }

  public int getTotal() {
    return page().count().waiting();
  }

  public QueueCount.@Nullable Oldest getOldest() {
    return page().count().oldest().orElse(null);
  }

  /** Kinds that wait, for the filter. */
  public List<String> getKinds() {
    return page().count().kinds();
  }

  /** Whether it may be approved with others: opened by the reader, not flagged, not one's own. */
  public boolean isPlain(QueueRow row) {
    return row.opened() && row.findings() == 0 && !row.mine();
  }

  /** Whether opening it is all that is missing. */
  public boolean isUnopened(QueueRow row) {
    return !row.opened() && row.findings() == 0 && !row.mine();
  }

  public boolean isAnyPlain() {
    return getRows().stream().anyMatch(this::isPlain);
  }

  /** Acts that wait for a signature of the reader. */
  public List<ShownAct> getActs() {
    if (waiting == null) {
      waiting = work.acts();
    }
    return waiting;
  }

  public boolean isAnyTogether() {
    return getActs().stream().anyMatch(actWords::isSignedTogether);
  }

  /** Signs the acts that were marked, all of them or none. */
  public String signChosen() {
    List<UUID> marked = marked(chosenActs);
    if (marked.isEmpty()) {
      notices.wrong("queue.noneChosen");
      return "";
    }
    acts.signAll(marked);
    notices.done("queue.signed", marked.size());
    return "/queue?faces-redirect=true&kind=" + kind + "&urgency=" + urgency;
  }

  private static List<UUID> marked(Map<String, Boolean> chosen) {
    return chosen.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(entry -> UUID.fromString(entry.getKey()))
        .toList();
  }

  public Map<String, Boolean> getChosenActs() {
    return chosenActs;
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

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }
}
