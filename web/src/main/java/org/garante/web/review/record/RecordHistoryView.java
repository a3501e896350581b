package org.garante.web.review.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.garante.domain.review.reading.HistoryView;
import org.garante.domain.review.reading.RecordService;
import org.garante.web.review.Sheet;
import org.garante.web.review.Sheets;
import org.jspecify.annotations.Nullable;

/** A record's whole history: what was submitted and decided, what changed, and who looked. */
@Named
@RequestScoped
public class RecordHistoryView {
  private final RecordService records;
  private final Sheets sheets;
  private String folio = "";
  private @Nullable HistoryView view;

  @Inject
  public RecordHistoryView(RecordService records, Sheets sheets) {
    this.records = records;
    this.sheets = sheets;
  }

  public void open() {
    view = records.history(folio);
  }

  public @Nullable HistoryView getView() {
    return view;
  }

  /** What a submission said differently from the one before it. */
  public List<Sheet.Shown> changes(HistoryView.Chapter chapter) {
    return view == null ? List.of() : sheets.changes(view.kind(), chapter.changes());
  }

  public String getFolio() {
    return folio;
  }

  public void setFolio(String folio) {
    this.folio = folio;
  }
}
