package org.garante.domain.review.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.garante.domain.access.Action;
import org.garante.domain.access.Requires;

/** Says who may go on with an act that waits, so that nobody has to guess whom to ask. */
@ApplicationScoped
@Transactional
public class SignerService {
  /** How many are named. */
  public static final int NAMED = 10;

  private final SignerQuery query;

  @Inject
  public SignerService(SignerQuery query) {
    this.query = query;
  }

  /** Names of those who may sign it next; one more than are named, if there are. */
  @Requires(Action.READ)
  public List<String> next(UUID act) {
    return query.next(act, NAMED + 1);
  }
}
