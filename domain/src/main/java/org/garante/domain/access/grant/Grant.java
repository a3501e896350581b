package org.garante.domain.access.grant;

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
import org.jspecify.annotations.Nullable;

/**
 * One giving of a permission: a role in an agency, a way to sign in, or a stand-in. GRANTED at once
 * where that is enough; otherwise PROPOSED, then CONFIRMED or REFUSED by another natural person,
 * who is not the one to gain by it either. Never changed after that, so that it stays known who got
 * what, when and from whom.
 */
@Entity
@Table(name = "account_grant")
public class Grant {
  /** What is given. */
  public enum Kind {
    /** A new account with its role. */
    ACCOUNT,
    /** Another role or agency for an account there is. */
    CHANGE,
    /** A new one-time link to choose a password. */
    LINK,
    /** Deciding for an agency that has no eligible approver. */
    STAND_IN
  }

  /** How far it has come. */
  public enum State {
    PROPOSED,
    CONFIRMED,
    REFUSED,
    /** Took effect at once. */
    GRANTED
  }

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private Kind kind;

  @Column(name = "account_id", nullable = false, updatable = false)
  private UUID account;

  @Column(name = "staff_id", nullable = false, updatable = false)
  private UUID staff;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private Role role;

  @Column(nullable = false, updatable = false)
  private String agency;

  @Column(name = "link_id", updatable = false)
  private @Nullable UUID link;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private State state;

  @Column(name = "given_by", updatable = false)
  private @Nullable UUID givenBy;

  @Column(name = "given_at", nullable = false, updatable = false)
  private Instant givenAt;

  @Column(name = "decided_by", updatable = false)
  private @Nullable UUID decidedBy;

  @Column(name = "decided_at", updatable = false)
  private @Nullable Instant decidedAt;

  protected Grant() {}

  private Grant(
      Kind kind,
      Account to,
      Role role,
      String agency,
      Optional<UUID> link,
      State state,
      Optional<UUID> by,
      Instant at) {
    this.id = UUID.randomUUID();
    this.kind = kind;
    this.account = to.id();
    this.staff = to.staff().id();
    this.role = role;
    this.agency = agency;
    this.link = link.orElse(null);
    this.state = state;
    this.givenBy = by.orElse(null);
    this.givenAt = at;
  }

  /** One that waits for a confirmation. */
  static Grant proposed(
      Kind kind,
      Account to,
      Role role,
      String agency,
      Optional<UUID> link,
      Account by,
      Instant at) {
    return new Grant(
        kind, to, role, agency, link, State.PROPOSED, Optional.of(by.staff().id()), at);
  }

  /**
   * One that takes effect at once.
   *
   * @param by none for the first administrator, whom the one-time link of the installation made
   */
  static Grant given(
      Kind kind,
      Account to,
      Role role,
      String agency,
      Optional<UUID> link,
      Optional<Account> by,
      Instant at) {
    return new Grant(
        kind, to, role, agency, link, State.GRANTED, by.map(giver -> giver.staff().id()), at);
  }

  public UUID id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  public UUID account() {
    return account;
  }

  public Role role() {
    return role;
  }

  /** The agency of the role; of a stand-in, the one decided for. */
  public String agency() {
    return agency;
  }

  /** The one-time link that becomes usable with it. */
  public Optional<UUID> link() {
    return Optional.ofNullable(link);
  }

  public State state() {
    return state;
  }

  public boolean isProposed() {
    return state == State.PROPOSED;
  }

  public Instant givenAt() {
    return givenAt;
  }

  /** Staff id of who decided it. */
  public Optional<UUID> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  /**
   * Lets it take effect.
   *
   * @throws GrantDecided if it was decided before
   * @throws OtherPersonNeeded if the person proposed it or gains by it
   */
  void confirm(Account by, Instant at) {
    decide(State.CONFIRMED, by, at);
  }

  /** Ends it without effect; whoever proposed it may take it back this way. */
  void refuse(Account by, Instant at) {
    decide(State.REFUSED, by, at);
  }

  private void decide(State to, Account by, Instant at) {
    if (state != State.PROPOSED) {
      throw new GrantDecided();
    }
    UUID person = by.staff().id();
    if (to == State.CONFIRMED && (person.equals(givenBy) || person.equals(staff))) {
      throw new OtherPersonNeeded();
    }
    state = to;
    decidedBy = person;
    decidedAt = at;
  }

  /** When it was decided. */
  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Grant grant && id.equals(grant.id());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
