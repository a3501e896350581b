package org.garante.domain.access.watch;

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
import org.garante.domain.access.Role;
import org.garante.domain.access.grant.OtherPersonNeeded;
import org.jspecify.annotations.Nullable;

/**
 * An account locked for its use. It holds until an administrator and an auditor, in whichever
 * order, have signed its release: two persons, neither of them the one locked out.
 */
@Entity
@Table(name = "account_lock")
public class AccountLock {
  @Id private UUID id;

  @Column(name = "account_id", nullable = false, updatable = false)
  private UUID account;

  @Column(name = "staff_id", nullable = false, updatable = false)
  private UUID staff;

  @Column(name = "alert_id", nullable = false, updatable = false)
  private UUID alert;

  @Column(name = "locked_at", nullable = false, updatable = false)
  private Instant lockedAt;

  @Column(name = "first_by", updatable = false)
  private @Nullable UUID firstBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "first_role", updatable = false)
  private @Nullable Role firstRole;

  @Column(name = "first_at", updatable = false)
  private @Nullable Instant firstAt;

  @Column(name = "second_by", updatable = false)
  private @Nullable UUID secondBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "second_role", updatable = false)
  private @Nullable Role secondRole;

  @Column(name = "second_at", updatable = false)
  private @Nullable Instant secondAt;

  protected AccountLock() {}

  AccountLock(Account of, AccessAlert alert, Instant at) {
    this.id = UUID.randomUUID();
    this.account = of.id();
    this.staff = of.staff().id();
    this.alert = alert.id();
    this.lockedAt = at;
  }

  public UUID id() {
    return id;
  }

  public UUID account() {
    return account;
  }

  /** Id of the alert it came with. */
  public UUID alert() {
    return alert;
  }

  public Instant lockedAt() {
    return lockedAt;
  }

  /** When it was last signed; empty before the first signature. */
  public Optional<Instant> signedAt() {
    return Optional.ofNullable(secondAt == null ? firstAt : secondAt);
  }

  public boolean isReleased() {
    return secondBy != null;
  }

  /**
   * Signs its release, as the first or the second.
   *
   * @throws NotLocked if it is released already
   * @throws OtherPersonNeeded if it is the person locked out, or the first signature was of the
   *     same person or role
   */
  void sign(Account by, Instant at) {
    if (isReleased()) {
      throw new NotLocked();
    }
    UUID person = by.staff().id();
    if (person.equals(staff) || person.equals(firstBy) || by.role() == firstRole) {
      throw new OtherPersonNeeded();
    }
    if (firstBy == null) {
      firstBy = person;
      firstRole = by.role();
      firstAt = at;
    } else {
      secondBy = person;
      secondRole = by.role();
      secondAt = at;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AccountLock lock && id.equals(lock.id());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
