package org.garante.web.review.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.garante.domain.review.DraftService;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.RecordKind;
import org.garante.web.access.Me;

/** Which kinds of record the person may begin, and beginning one. */
@Named
@RequestScoped
public class NewDraftView {
  private final DraftService drafts;
  private final Kinds kinds;
  private final Me me;

  @Inject
  public NewDraftView(DraftService drafts, Kinds kinds, Me me) {
    this.drafts = drafts;
    this.kinds = kinds;
    this.me = me;
  }

  /** Codes of the kinds that the person's role writes. */
  public List<String> getKinds() {
    boolean oversight = me.getRole().isOversight();
    return kinds.all().stream()
        .filter(kind -> kind.isOversight() == oversight)
        .map(RecordKind::code)
        .toList();
  }

  public String start(String kind) {
    return DraftFormView.to(drafts.start(kind));
  }
}
