package org.garante.web.arrest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.garante.domain.arrest.SiblingRow;
import org.garante.domain.arrest.SiblingService;
import org.jspecify.annotations.Nullable;

/** Who else was arrested in the same event. */
@Named
@RequestScoped
public class SiblingsView {
  private final SiblingService siblings;
  private @Nullable List<SiblingRow> rows;

  @Inject
  public SiblingsView(SiblingService siblings) {
    this.siblings = siblings;
  }

  public List<SiblingRow> of(UUID submission) {
    if (rows == null) {
      rows = siblings.of(submission);
    }
    return rows.subList(0, Math.min(SiblingService.SHOWN, rows.size()));
  }

  /** Whether there are more than are shown. */
  public boolean isCut() {
    return rows != null && rows.size() > SiblingService.SHOWN;
  }
}
