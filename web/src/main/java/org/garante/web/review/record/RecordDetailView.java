package org.garante.web.review.record;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.garante.domain.access.Action;
import org.garante.domain.ledger.past.AskedPast;
import org.garante.domain.review.live.Held;
import org.garante.domain.review.reading.RecordService;
import org.garante.domain.review.reading.RecordView;
import org.garante.domain.review.reading.StepRow;
import org.garante.web.i18n.Words;
import org.garante.web.review.AskedPastField;
import org.garante.web.review.KindWords;
import org.garante.web.review.LinkChoices;
import org.garante.web.review.Option;
import org.garante.web.review.Sheet;
import org.garante.web.review.SheetLayout;
import org.garante.web.review.act.ActWords;
import org.jspecify.annotations.Nullable;

/** One record as its reader may see it; {@link RecordDeedsView} is what they may do with it. */
@Named
@ViewScoped
public class RecordDetailView implements Serializable {
  @Inject private RecordService records;
  @Inject private SheetLayout sheets;
  @Inject private LinkChoices links;
  @Inject private Words words;
  @Inject private ActWords actWords;
  @Inject private KindWords kinds;
  @Inject private AskedPastField past;

  private String folio = "";
  private String knownOn = "";
  private transient boolean refused;
  private transient @Nullable RecordView view;
  private transient @Nullable Sheet sheet;

  public void open() {
    view = past.answer(knownOn, this::read).orElse(null);
    refused = view == null;
    if (view != null) {
      links.know(view.links().rows());
      sheet = sheets.of(view.kind(), view.answers(), view.sight().groups(), view.found().now());
    }
  }

  private RecordView read(Optional<AskedPast> known) {
    return known.isEmpty() ? records.open(folio) : records.open(folio, known.get());
  }

  /** What it is, as far as that can be said. */
  public String getTitle() {
    return view == null ? folio : kinds.name(view.kind()) + " " + view.folio();
  }

  /** Whether anything can be shown of the day that was asked for. */
  public boolean isShown() {
    if (view == null && !refused) {
      open();
    }
    return view != null;
  }

  /** The positions at which it took a step, to choose from, newest first. */
  public List<Option> getPositions() {
    List<Option> positions = new ArrayList<>();
    for (StepRow step : getView().steps()) {
      step.sealing()
          .map(sealing -> String.valueOf(sealing.position()))
          .ifPresent(position -> positions.add(0, new Option(position, said(step))));
    }
    return positions;
  }

  private String said(StepRow step) {
    return actWords.step(step) + ", " + words.instant(step.at());
  }

  public RecordView getView() {
    if (view == null) {
      open();
    }
    return view;
  }

  public Sheet getSheet() {
    getView();
    return sheet;
  }

  public StatusBadge getBadge() {
    return StatusBadge.of(getView());
  }

  /** Whether the reader may do that with this record. */
  public boolean can(String action) {
    return getView().can().contains(Action.valueOf(action));
  }

  /** Whether it is shown as it stands now, so that something can be done with it. */
  public boolean isNow() {
    return getView().past().isEmpty();
  }

  /** Since when the first of what the rules find holds. */
  public @Nullable Instant getFindingsSince() {
    return getView().found().holding().stream()
        .map(Held::since)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Whether it is written to oversight or by it, and shown as it stands now. */
  public boolean isCorrespondence() {
    return isNow() && kinds.isCorrespondence(getView().kind());
  }

  /** Whether everything is shown, by an unmasking that still holds. */
  public boolean isUnmasked() {
    return getView().sight().showsIdentity();
  }

  public String getFolio() {
    return folio;
  }

  public void setFolio(String folio) {
    this.folio = folio;
  }

  /** Part of an address that keeps as when it is shown. */
  public String getThen() {
    return past.getThen();
  }

  /** As when it is shown: a position of the ledger or a moment; blank for now. */
  public String getKnownOn() {
    return knownOn;
  }

  public void setKnownOn(String knownOn) {
    this.knownOn = knownOn;
    past.keep(knownOn);
  }
}
