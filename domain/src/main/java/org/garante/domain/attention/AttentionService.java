package org.garante.domain.attention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Requires;
import org.garante.domain.review.reading.Viewer;

/** Tells an account what waits for it. It shows nobody's name, and so enters nothing. */
@ApplicationScoped
@Transactional
public class AttentionService {
  /** How many of a list are shown. */
  public static final int SHOWN = 200;

  /** What has a list here, as it stands on no other. */
  public static final Set<Matter> LISTED =
      EnumSet.of(Matter.LATE, Matter.UNNUMBERED, Matter.OLD_DRAFTS, Matter.INVITATIONS);

  private final AttentionQuery query;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public AttentionService(AttentionQuery query, CurrentAccount current, Clock clock) {
    this.query = query;
    this.current = current;
    this.clock = clock;
  }

  /** What waits for the account now. */
  @Requires(Action.OWN_ACCOUNT)
  public Attention now() {
    Account by = current.get();
    Instant now = clock.instant();
    Set<Matter> matters = Matter.of(by.role());
    return new Attention(
        now, matters.isEmpty() ? List.of() : query.counts(matters, Viewer.of(by), now));
  }

  /**
   * What stands on no other list.
   *
   * @throws NotPermitted if it is not for the account's role
   */
  @Requires(Action.OWN_ACCOUNT)
  public List<PendingRow> list(Matter matter) {
    if (!LISTED.contains(matter) || !matter.isOf(current.get().role())) {
      throw new NotPermitted(Action.OWN_ACCOUNT);
    }
    return query.list(matter, clock.instant(), SHOWN);
  }
}
