package org.garante.web.review.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.garante.domain.review.DraftService;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.Origin;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.reading.RecordView;
import org.garante.web.access.Me;

/** What can be begun from a record: what follows from it, with what is known filled in. */
@Named
@RequestScoped
public class FollowingView {
  private final DraftService drafts;
  private final Kinds kinds;
  private final Me me;

  @Inject
  public FollowingView(DraftService drafts, Kinds kinds, Me me) {
    this.drafts = drafts;
    this.kinds = kinds;
    this.me = me;
  }

  /** Codes of the kinds that follow from it and that the person's role writes. */
  public List<String> of(RecordView record) {
    if (!me.can("DRAFT") || record.annulled() || record.past().isPresent()) {
      return List.of();
    }
    Origin origin = new Origin(record.id(), record.kind(), record.ownerAgency());
    boolean oversight = me.getRole().isOversight();
    return kinds.all().stream()
        .filter(kind -> kind.isOversight() == oversight)
        .filter(kind -> !kind.isCorrespondence() || record.approved() || oversight)
        .filter(kind -> kind.following(origin).isPresent())
        .map(RecordKind::code)
        .toList();
  }

  public String begin(UUID record, String kind) {
    return "/drafts/form?faces-redirect=true&draft=" + drafts.follow(record, kind);
  }
}
