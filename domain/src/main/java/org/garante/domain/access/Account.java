package org.garante.domain.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One natural person's way in: one role in one agency. INVITED until its holder has set a password
 * through a one-time link and, where the role needs it, the grant was confirmed; then ACTIVE.
 * LOCKED ends its sessions until two persons release it, DISABLED ends them for good. It is read
 * here; the database's functions write it, and ask who is signed in (ADR 57). Its password never
 * leaves the database.
 */
@Entity
@Table(name = "account")
public class Account {
  /** Whether the account can sign in. */
  public enum Status {
    INVITED,
    ACTIVE,
    /** For its use, until it is released (LNRD 16). */
    LOCKED,
    DISABLED
  }

  @Id private UUID id;

  @Column(nullable = false, unique = true, updatable = false)
  private String username;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "staff_id", nullable = false, updatable = false)
  private StaffMember staff;

  @Column(name = "agency", nullable = false, updatable = false)
  private String agency;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private Role role;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private Status status = Status.INVITED;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "last_sign_in_at", updatable = false)
  private @Nullable Instant lastSignInAt;

  @ElementCollection
  @CollectionTable(name = "stand_in", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "agency", nullable = false, insertable = false, updatable = false)
  private Set<String> standsInFor = new HashSet<>();

  protected Account() {}

  public Account(String username, StaffMember staff, String agency, Role role, Instant at) {
    this.id = UUID.randomUUID();
    this.username = username;
    this.staff = staff;
    this.agency = agency;
    this.role = role;
    this.createdAt = at;
  }

  public UUID id() {
    return id;
  }

  public String username() {
    return username;
  }

  public StaffMember staff() {
    return staff;
  }

  /** Code of the agency the account acts for. */
  public String agency() {
    return agency;
  }

  /**
   * Codes of agencies it decides for besides its own, as a stand-in; granted and ended by grants
   * alone.
   */
  public Set<String> standsInFor() {
    return Set.copyOf(standsInFor);
  }

  public Role role() {
    return role;
  }

  public Status status() {
    return status;
  }

  public boolean isActive() {
    return status == Status.ACTIVE;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Optional<Instant> lastSignInAt() {
    return Optional.ofNullable(lastSignInAt);
  }

  /**
   * Lets its holder sign in: called once a password is set and the grant needs no confirmation any
   * more.
   */
  public void activate() {
    if (status == Status.INVITED) {
      status = Status.ACTIVE;
    }
  }

  /** Changes what the account may do; whoever asks has seen to the confirmation it needs. */
  public void become(Role role, String agency) {
    this.role = role;
    this.agency = agency;
  }

  public void disable() {
    status = Status.DISABLED;
  }

  /** Ends its sessions until it is released. */
  public void lock() {
    if (status == Status.ACTIVE) {
      status = Status.LOCKED;
    }
  }

  /** Lets its holder sign in again; whoever asks has seen to both signatures. */
  public void release() {
    if (status == Status.LOCKED) {
      status = Status.ACTIVE;
    }
  }

  public Actor actor() {
    return new Actor(id, staff.id(), role.name(), agency);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Account account && username.equals(account.username());
  }

  @Override
  public int hashCode() {
    return username.hashCode();
  }
}
