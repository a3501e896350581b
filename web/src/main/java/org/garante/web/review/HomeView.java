package org.garante.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.garante.domain.access.watch.AlertService;
import org.garante.domain.review.Urgency;
import org.garante.domain.review.reading.QueueRow;
import org.garante.domain.review.reading.RegisterQuery;
import org.garante.domain.review.reading.ShownAct;
import org.garante.domain.review.reading.WorkService;
import org.garante.web.access.Me;
import org.jspecify.annotations.Nullable;

/** Where everyone starts: what waits for them. */
@Named
@RequestScoped
public class HomeView {
  private static final int NEXT = 5;

  /** How many of a list are shown unless all are asked for. */
  private static final int SHOWN = 50;

  private final WorkService work;
  private final AlertService alerts;
  private final Me me;
  private WorkService.@Nullable OwnWork own;
  private @Nullable List<QueueRow> queue;
  private @Nullable Long openAlerts;
  private @Nullable List<ShownAct> acts;

  @Inject
  public HomeView(WorkService work, AlertService alerts, Me me) {
    this.work = work;
    this.alerts = alerts;
    this.me = me;
  }

  public boolean isWriter() {
    return me.can("DRAFT");
  }

  public boolean isDecider() {
    return me.can("DECIDE");
  }

  /** How many alerts of unusual use are open, for who may see them. */
  public long getAlerts() {
    if (openAlerts == null) {
      openAlerts = me.can("READ_ALERTS") ? alerts.open() : 0L;
    }
    return openAlerts;
  }

  public WorkService.OwnWork getOwn() {
    if (own == null) {
      own = work.ownWork();
    }
    return own;
  }

  /** What the person could decide; what they wrote themselves waits for somebody else. */
  public List<QueueRow> getQueue() {
    if (queue == null) {
      queue = isDecider() ? work.queue().stream().filter(row -> !row.mine()).toList() : List.of();
    }
    return queue;
  }

  /** The first few of them, in the queue's order. */
  public List<QueueRow> getNext() {
    return getQueue().stream().limit(NEXT).toList();
  }

  public String getQueueSize() {
    return count(getQueue());
  }

  /** How many there are, as a word: counting stops at a thousand. */
  public String count(List<?> rows) {
    int size = rows.size();
    return size >= RegisterQuery.COUNT_LIMIT ? RegisterQuery.COUNT_LIMIT + "+" : "" + size;
  }

  /** The first of them, or all where all are asked for. */
  public <T> List<T> shown(List<T> rows, boolean all) {
    return isCut(rows, all) ? rows.subList(0, SHOWN) : rows;
  }

  public boolean isCut(List<?> rows, boolean all) {
    return !all && rows.size() > SHOWN;
  }

  /** How many of them are about somebody deprived of liberty. */
  public long getUrgent() {
    return getQueue().stream().filter(row -> row.urgency() == Urgency.LIBERTY).count();
  }

  /** The one that has waited longest. */
  public @Nullable QueueRow getOldest() {
    return getQueue().stream().min(Comparator.comparing(QueueRow::submittedAt)).orElse(null);
  }

  public List<ShownAct> getActs() {
    if (acts == null) {
      acts = isDecider() ? work.acts() : List.of();
    }
    return acts;
  }
}
