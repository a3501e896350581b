package org.garante.web.review.decision;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
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
import org.garante.web.access.Me;
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
  @Inject private Me me;
  @Inject private Clock clock;

  private String kind = "";
  private String urgency = "";
  private String found = "";
  private String agency = "";
  private String days = "";
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
    if (!found.isEmpty()
        && Arrays.stream(QueueFilter.Found.values()).noneMatch(one -> one.name().equals(found))) {
      throw new UnreadableParameter("found", found);
    }
    if (!agency.matches("[A-Z0-9-]{0,20}")) {
      throw new UnreadableParameter("agency", agency);
    }
    if (!days.matches("[0-9]{0,3}")) {
      throw new UnreadableParameter("days", days);
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
    return "/queue?faces-redirect=true&" + filters();
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
                  false,
                  Optional.of(agency).filter(code -> !code.isEmpty()),
                  Optional.of(found)
                      .filter(name -> !name.isEmpty())
                      .map(QueueFilter.Found::valueOf),
                  Optional.of(days)
                      .filter(number -> !number.isEmpty())
                      .map(
                          number ->
                              clock.instant().minus(Duration.ofDays(Long.parseLong(number))))),
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
    return "/queue?" + filters() + "&from=" + place;
  }

  /** The filters of the address. */
  private String filters() {
    return "kind=%s&urgency=%s&found=%s&agency=%s&days=%s"
        .formatted(kind, urgency, found, agency, days);
  }

  /** Whether only some of what waits is shown. */
  public boolean isFiltered() {
    return !(kind + urgency + found + agency + days).isEmpty();
  }

  /** Agencies that the reader decides for, where there are several to choose from. */
  public List<String> getAgencies() {
    List<String> all = me.getDecidesFor();
    return all.size() > 1 ? all : List.of();
  }

  /** What the rules may have found, to choose from. */
  public QueueFilter.Found[] getFindings() {
    return QueueFilter.Found.values();
  }

  public String getFound() {
    return found;
  }

  public void setFound(String found) {
    this.found = found;
  }

  public String getAgency() {
    return agency;
  }

  public void setAgency(String agency) {
    this.agency = agency;
  }

  public String getDays() {
    return days;
  }

  public void setDays(String days) {
    this.days = days;
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
    return "/queue?faces-redirect=true&" + filters();
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
