package org.garante.web.review.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.garante.domain.review.reading.HistoryService;
import org.garante.domain.review.reading.HistoryView;
import org.garante.web.review.AskedPastField;
import org.garante.web.review.Sheet;
import org.garante.web.review.SheetLayout;
import org.jspecify.annotations.Nullable;

/** A record's whole history: what was submitted and decided, what changed, and who looked. */
@Named
@RequestScoped
public class RecordHistoryView {
  private final HistoryService histories;
  private final AskedPastField past;
  private final SheetLayout sheets;
  private String folio = "";
  private String knownOn = "";
  private @Nullable HistoryView view;

  @Inject
  public RecordHistoryView(HistoryService histories, AskedPastField past, SheetLayout sheets) {
    this.histories = histories;
    this.past = past;
    this.sheets = sheets;
  }

  public void open() {
    view = past.answer(knownOn, known -> histories.open(folio, known)).orElse(null);
  }

  public @Nullable HistoryView getView() {
    return view;
  }

  /** What a submission said differently from the one before it. */
  public List<Sheet.Shown> changes(HistoryView.Chapter chapter) {
    return view == null ? List.of() : sheets.changes(view.kind(), chapter.changes());
  }

  public String getKnownOn() {
    return knownOn;
  }

  public void setKnownOn(String knownOn) {
    this.knownOn = knownOn;
  }

  public String getFolio() {
    return folio;
  }

  public void setFolio(String folio) {
    this.folio = folio;
  }
}
