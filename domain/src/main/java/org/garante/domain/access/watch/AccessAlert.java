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
import org.garante.domain.access.grant.OtherPersonNeeded;
import org.jspecify.annotations.Nullable;

/**
 * Use of an account that was unusual in one hour: raised once for each rule, open until somebody of
 * oversight has looked into it and closes it for good.
 */
@Entity
@Table(name = "access_alert")
public class AccessAlert {
  @Id private UUID id;

  @Column(name = "account_id", nullable = false, updatable = false)
  private UUID account;

  @Column(name = "staff_id", nullable = false, updatable = false)
  private UUID staff;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private UseRule rule;

  @Column(name = "hour_from", nullable = false, updatable = false)
  private Instant hour;

  @Column(nullable = false, updatable = false)
  private long uses;

  @Column(nullable = false, updatable = false)
  private int above;

  @Column(name = "raised_at", nullable = false, updatable = false)
  private Instant raisedAt;

  @Column(name = "closed_by")
  private @Nullable UUID closedBy;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  protected AccessAlert() {}

  AccessAlert(Account of, UseThreshold threshold, Use use, Instant at) {
    this.id = UUID.randomUUID();
    this.account = of.id();
    this.staff = of.staff().id();
    this.rule = threshold.rule();
    this.hour = use.hour();
    this.uses = rule.count(use);
    this.above = threshold.alertAbove();
    this.raisedAt = at;
  }

  public UUID id() {
    return id;
  }

  public UUID account() {
    return account;
  }

  public UseRule rule() {
    return rule;
  }

  public Instant hour() {
    return hour;
  }

  /** How many there were when it was raised. */
  public long uses() {
    return uses;
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /**
   * Closes it.
   *
   * @throws AlertClosed if it was closed before
   * @throws OtherPersonNeeded if it is about the same person
   */
  void close(Account by, Instant at) {
    if (closedAt != null) {
      throw new AlertClosed();
    }
    if (by.staff().id().equals(staff)) {
      throw new OtherPersonNeeded();
    }
    closedBy = by.staff().id();
    closedAt = at;
  }

  /** What the ledger says of it. */
  String text() {
    return "alert=%s&rule=%s&hour=%s&uses=%s&above=%s".formatted(id, rule, hour, uses, above);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AccessAlert alert && id.equals(alert.id());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
