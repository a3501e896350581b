package org.garante.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.garante.domain.review.reading.DraftRow;
import org.garante.domain.review.reading.QueueCount;
import org.garante.domain.review.reading.QueuePage;
import org.garante.domain.review.reading.QueueRow;
import org.garante.domain.review.reading.RegisterQuery;
import org.garante.domain.review.reading.WorkService;
import org.garante.web.access.Me;
import org.jspecify.annotations.Nullable;

/** Where everyone starts: what waits for them. */
@Named
@RequestScoped
public class HomeView {
  private static final int NEXT = 5;

  /** How many of a list are shown unless all are asked for. */
  private static final int SHOWN = WorkService.SHOWN;

  private final WorkService work;
  private final Me me;
  private WorkService.@Nullable OwnWork own;
  private @Nullable QueuePage queue;

  @Inject
  public HomeView(WorkService work, Me me) {
    this.work = work;
    this.me = me;
  }

  public boolean isWriter() {
    return me.can("DRAFT");
  }

  public boolean isDecider() {
    return me.can("DECIDE");
  }

  /** Whether all of a list is asked for. */
  private static boolean isAll() {
    return "true"
        .equals(
            FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("all"));
  }

  /** Of what waits only as much is read as is shown. */
  public WorkService.OwnWork getOwn() {
    if (own == null) {
      own = work.ownWork(isAll());
    }
    return own;
  }

  /** The person's drafts, those first that were begun first. */
  public List<DraftRow> getDrafts() {
    return getOwn().drafts().stream().sorted(Comparator.comparing(DraftRow::startedAt)).toList();
  }

  /** What the person could decide; what they wrote themselves waits for somebody else. */
  private QueuePage queue() {
    if (queue == null) {
      queue = work.firstInQueue(NEXT);
    }
    return queue;
  }

  /** The first few of them, in the queue's order. */
  public List<QueueRow> getNext() {
    return queue().rows();
  }

  /** How many there are, as a word: counting stops at a thousand. */
  public String count(List<?> rows) {
    return count(rows.size());
  }

  private static String count(int size) {
    return size >= RegisterQuery.COUNT_LIMIT ? RegisterQuery.COUNT_LIMIT + "+" : "" + size;
  }

  /** How many of the person's own wait, likewise. */
  public String getAllWaiting() {
    return count(getOwn().allWaiting());
  }

  /** Whether more of them wait than are shown. */
  public boolean isWaitingCut() {
    return getOwn().allWaiting() > getOwn().waiting().size() && !isAll();
  }

  /** The first of them, or all where all are asked for. */
  public <T> List<T> shown(List<T> rows, boolean all) {
    return isCut(rows, all) ? rows.subList(0, SHOWN) : rows;
  }

  public boolean isCut(List<?> rows, boolean all) {
    return !all && rows.size() > SHOWN;
  }

  /** The one that has waited longest. */
  public QueueCount.@Nullable Oldest getOldest() {
    return queue().count().oldest().orElse(null);
  }
}
