package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Sight;
import org.garante.domain.access.Subject;

/**
 * What whoever is signed in may do with a record or a draft: {@link Permit}'s answer about it.
 *
 * <p>What is required and not permitted throws {@link NotPermitted}.
 */
@ApplicationScoped
public class Powers {
  private final Permit permit;
  private final Subjects subjects;
  private final CurrentAccount current;

  @Inject
  public Powers(Permit permit, Subjects subjects, CurrentAccount current) {
    this.permit = permit;
    this.subjects = subjects;
    this.current = current;
  }

  /** Whose powers these are. */
  public Account by() {
    return current.get();
  }

  public Subject subject(RegisterRecord record) {
    return subjects.of(record);
  }

  public Account require(Action action, RegisterRecord record) {
    permit.check(action, by(), subjects.of(record));
    return by();
  }

  public Account require(Action action, Draft draft) {
    permit.check(action, by(), subjects.of(draft));
    return by();
  }

  /** A draft of a record that the account's agency would own. */
  Account requireNew(RecordKind<?> kind) {
    Account by = by();
    permit.check(Action.DRAFT, by, subjects.ofNew(kind, by.agency(), Set.of(by.staff().id())));
    return by;
  }

  /** Whoever may draft, but may not see what a restricted record says, cannot go on with it. */
  void requireSight(RegisterRecord record) {
    Subject subject = subjects.of(record);
    permit.check(Action.DRAFT, by(), subject);
    if (!permit.sight(by(), subject).showsContent()) {
      throw new NotPermitted(Action.DRAFT);
    }
  }

  /** How much of a record the account sees. */
  public Sight sight(RegisterRecord record) {
    return permit.sight(by(), subjects.of(record));
  }

  public boolean allow(Action action, Subject subject) {
    return permit.allows(action, by(), subject);
  }

  /** Everything that may be done with it. */
  public Set<Action> of(Subject subject) {
    Set<Action> all = EnumSet.noneOf(Action.class);
    Arrays.stream(Action.values()).filter(action -> allow(action, subject)).forEach(all::add);
    return Collections.unmodifiableSet(all);
  }
}
