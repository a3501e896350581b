package org.garante.domain.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.jspecify.annotations.Nullable;

/**
 * Taking a record out of the register's force, by three persons for a reason: PROPOSED, then
 * SECONDED, then DONE; or REFUSED by the second or the third. Until it is done the record stays as
 * it was, with a badge.
 */
@Entity
@Table(name = "annulment")
public class Annulment {
  /** How far it has come. */
  public enum State {
    PROPOSED,
    SECONDED,
    DONE,
    REFUSED;

    boolean isOpen() {
      return this == PROPOSED || this == SECONDED;
    }
  }

  @Id private UUID id;

  @Column(name = "record_id", nullable = false, updatable = false)
  private UUID record;

  @Column(nullable = false, updatable = false)
  private String reason;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private State state = State.PROPOSED;

  @Column(name = "proposed_by", nullable = false, updatable = false)
  private UUID proposedBy;

  @Column(name = "proposed_at", nullable = false, updatable = false)
  private Instant proposedAt;

  @Column(name = "seconded_by")
  private @Nullable UUID secondedBy;

  @Column(name = "completed_by")
  private @Nullable UUID completedBy;

  protected Annulment() {}

  Annulment(RegisterRecord record, String reason, Account by, Instant at) {
    this.id = UUID.randomUUID();
    this.record = record.id();
    this.reason = reason;
    this.proposedBy = by.staff().id();
    this.proposedAt = at;
  }

  public UUID id() {
    return id;
  }

  public UUID record() {
    return record;
  }

  public String reason() {
    return reason;
  }

  public State state() {
    return state;
  }

  public boolean isOpen() {
    return state.isOpen();
  }

  /** Staff id of the proposer. */
  public UUID proposedBy() {
    return proposedBy;
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  /** Staff id of the one who seconded it. */
  public Optional<UUID> secondedBy() {
    return Optional.ofNullable(secondedBy);
  }

  /**
   * The first signature after the proposer's.
   *
   * @throws SamePersonForbidden if the proposer gives it
   */
  void second(Account by) {
    require(State.PROPOSED);
    requireOther(by);
    state = State.SECONDED;
    secondedBy = by.staff().id();
  }

  /**
   * The second signature.
   *
   * @throws SamePersonForbidden if one of the two before gives it
   */
  void complete(Account by) {
    require(State.SECONDED);
    requireOther(by);
    state = State.DONE;
    completedBy = by.staff().id();
  }

  /** Ends it without effect; its proposer may take it back this way. */
  void refuse() {
    if (!isOpen()) {
      throw new AlreadyDecided(state);
    }
    state = State.REFUSED;
  }

  private void require(State expected) {
    if (state != expected) {
      throw new AlreadyDecided(state);
    }
  }

  private void requireOther(Account by) {
    UUID person = by.staff().id();
    if (person.equals(proposedBy) || person.equals(secondedBy)) {
      throw new SamePersonForbidden();
    }
  }
}
