package org.garante.domain.arrest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Requires;
import org.garante.domain.review.reading.Viewer;

/** Shows who else was arrested in the same event. It shows no names, and so enters nothing. */
@ApplicationScoped
@Transactional
public class SiblingService {
  /** How many are shown; an event with more has them on the list. */
  public static final int SHOWN = 20;

  private final SiblingQuery query;
  private final CurrentAccount current;

  @Inject
  public SiblingService(SiblingQuery query, CurrentAccount current) {
    this.query = query;
    this.current = current;
  }

  /** The others of the event that a submission tells of; one more than are shown, if there are. */
  @Requires(Action.READ)
  public List<SiblingRow> of(UUID submission) {
    return query.siblings(submission, Viewer.of(current.get()), SHOWN + 1);
  }
}
