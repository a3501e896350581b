package org.garante.web.review.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.garante.domain.review.reading.CaseService;
import org.garante.domain.review.reading.QueueRow;
import org.garante.domain.review.reading.TakenCase;
import org.garante.web.page.Notices;
import org.jspecify.annotations.Nullable;

/** Who has taken which case of a page of the queue. */
@Named
@RequestScoped
public class CasesView {
  private final CaseService cases;
  private final Notices notices;
  private @Nullable Map<UUID, TakenCase> taken;

  @Inject
  public CasesView(CaseService cases, Notices notices) {
    this.cases = cases;
    this.notices = notices;
  }

  /** Who has taken the case of a row; asked once for all rows. */
  public @Nullable TakenCase of(QueueRow row, List<QueueRow> all) {
    if (taken == null) {
      taken = cases.taken(all.stream().map(QueueRow::submission).toList());
    }
    return taken.get(row.submission());
  }

  public void take(UUID submission) {
    if (!cases.take(submission)) {
      notices.wrong("queue.takenByOther");
    }
    taken = null;
  }

  public void release(UUID submission) {
    cases.release(submission);
    taken = null;
  }
}
