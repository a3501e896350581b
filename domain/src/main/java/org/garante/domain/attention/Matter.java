package org.garante.domain.attention;

import static org.garante.domain.access.Role.ADMIN;
import static org.garante.domain.access.Role.AUDITOR;
import static org.garante.domain.access.Role.OBSERVER;
import static org.garante.domain.access.Role.RECORDER;
import static org.garante.domain.access.Role.SUPERVISOR;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.garante.domain.access.Role;

/** A sort of thing that waits for somebody, in the order in which it is told, and whose it is. */
public enum Matter {
  /** Sent back with a reason. */
  RETURNED(true, RECORDER, AUDITOR, OBSERVER),
  /** Notes that address the agency and that nobody has answered. */
  TO_ANSWER(true, RECORDER, SUPERVISOR),
  /** Replies to notes of one's own that one has not read. */
  REPLIES_RECEIVED(true, AUDITOR, OBSERVER),
  /** Of what is to be approved, what is about somebody deprived of liberty. */
  URGENT(false, SUPERVISOR),
  TO_APPROVE(true, SUPERVISOR, AUDITOR, OBSERVER),
  /** Of what is to be approved, replies to oversight. */
  REPLIES_TO_APPROVE(false, SUPERVISOR),
  /** Of what is to be approved, what the rules found since it was sent. */
  CAME_DUE(false, SUPERVISOR),
  /** Acts that wait for one's signature, annulments among them. */
  ACTS(true, SUPERVISOR, AUDITOR, OBSERVER),
  GRANTS(true, AUDITOR, ADMIN),
  STAND_INS(true, AUDITOR, ADMIN),
  ALERTS(true, AUDITOR, OBSERVER, ADMIN),
  /** Notes whose term is over and that nobody has answered. */
  NOTES_OVERDUE(true, AUDITOR, OBSERVER),
  /** Records entered or registered late, without a reason. */
  LATE(true, AUDITOR, OBSERVER),
  /** Records without the number that the law asks for. */
  UNNUMBERED(true, AUDITOR, OBSERVER),
  /** Drafts of the agencies that nobody has sent for days. */
  OLD_DRAFTS(true, AUDITOR, OBSERVER),
  /** Checkpoints of the ledger that nobody else holds. */
  UNHELD(true, AUDITOR, OBSERVER),
  /** Accounts that nobody has used for long. */
  UNUSED(true, ADMIN),
  /** One-time links that are about to expire. */
  INVITATIONS(true, ADMIN),
  DRAFTS(false, RECORDER, AUDITOR, OBSERVER),
  /** One's own that somebody else is to approve. */
  WAITING(false, RECORDER, AUDITOR, OBSERVER);

  private final boolean called;
  private final Set<Role> roles;

  Matter(boolean called, Role... roles) {
    this.called = called;
    this.roles = EnumSet.copyOf(Arrays.asList(roles));
  }

  /**
   * Whether it is counted among what calls: not what is a part of another, nor waits for others.
   */
  public boolean isCalled() {
    return called;
  }

  public boolean isOf(Role role) {
    return roles.contains(role);
  }

  /** What may wait for somebody of that role. */
  public static Set<Matter> of(Role role) {
    Set<Matter> all = EnumSet.noneOf(Matter.class);
    Arrays.stream(values()).filter(matter -> matter.isOf(role)).forEach(all::add);
    return all;
  }
}
