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
import org.jspecify.annotations.Nullable;

/**
 * One record of the register, of whatever kind: what stays the same over all its submissions. It
 * begins with its first submission; an approved one comes into force and stays so until the next is
 * approved; acts can be added to it, one of which, signed by three persons, annuls it. It is never
 * deleted.
 */
@Entity
@Table(name = "record")
public class RegisterRecord {
  @Id private UUID id;

  @Column(nullable = false, updatable = false)
  private String kind;

  @Column(nullable = false, unique = true, updatable = false)
  private String folio;

  @Column(name = "owner_agency", nullable = false, updatable = false)
  private String ownerAgency;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Handling handling;

  @Column(name = "in_force")
  private @Nullable UUID inForce;

  @Column(nullable = false)
  private boolean annulled;

  private @Nullable String state;

  @Column(name = "recorded_at", nullable = false, updatable = false)
  private Instant recordedAt;

  protected RegisterRecord() {}

  RegisterRecord(
      UUID id,
      String kind,
      Folio folio,
      String ownerAgency,
      Handling handling,
      Optional<String> state,
      Instant at) {
    this.id = id;
    this.kind = kind;
    this.folio = folio.text();
    this.ownerAgency = ownerAgency;
    this.handling = handling;
    this.state = state.orElse(null);
    this.recordedAt = at;
  }

  public UUID id() {
    return id;
  }

  public String kind() {
    return kind;
  }

  public Folio folio() {
    return new Folio(folio);
  }

  /**
   * Agency of the first submission's author; it never changes and may differ from the arresting
   * agency (LNRD 19).
   */
  public String ownerAgency() {
    return ownerAgency;
  }

  public Handling handling() {
    return handling;
  }

  public boolean isRestricted() {
    return handling == Handling.RESTRICTED;
  }

  /** The submission in force, if one was ever approved. */
  public Optional<UUID> inForce() {
    return Optional.ofNullable(inForce);
  }

  public boolean isAnnulled() {
    return annulled;
  }

  /** Where it stands beyond approval, by its acts; empty for a kind without states. */
  public Optional<String> state() {
    return Optional.ofNullable(state);
  }

  /** When it was first submitted. */
  public Instant recordedAt() {
    return recordedAt;
  }

  /**
   * Restricts it, if its content asks for that; a restriction is never lifted by a later content.
   */
  void handle(Handling asked) {
    if (asked == Handling.RESTRICTED) {
      handling = Handling.RESTRICTED;
    }
  }

  void bringIntoForce(UUID submission) {
    inForce = submission;
  }

  void annul() {
    annulled = true;
  }

  /** Keeps ready what its acts come to. */
  void stand(Optional<String> folded) {
    state = folded.orElse(null);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RegisterRecord that && folio.equals(that.folio().text());
  }

  @Override
  public int hashCode() {
    return folio.hashCode();
  }
}
