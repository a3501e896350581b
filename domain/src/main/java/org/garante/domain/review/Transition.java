package org.garante.domain.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * One step of a submission or of an act: from what to what, by whom, when and why, with its entry
 * of the ledger.
 */
@Entity
@Table(name = "transition")
public class Transition {
  @Id private UUID id;

  @Column(name = "record_id", nullable = false)
  private UUID record;

  @Column(name = "submission_id")
  private @Nullable UUID submission;

  @Column(name = "act_id")
  private @Nullable UUID act;

  @Column(name = "from_state")
  private @Nullable String from;

  @Column(name = "to_state", nullable = false)
  private String to;

  @Column(name = "by_account", nullable = false)
  private UUID byAccount;

  @Column(name = "by_staff", nullable = false)
  private UUID byStaff;

  @Column(nullable = false)
  private Instant at;

  private @Nullable String reason;

  @Column(name = "entry_id", nullable = false, unique = true)
  private UUID entry;

  protected Transition() {}

  private Transition(
      UUID record,
      @Nullable String from,
      String to,
      Account by,
      @Nullable String reason,
      LedgerEntry entry) {
    this.id = UUID.randomUUID();
    this.record = record;
    this.from = from;
    this.to = to;
    this.byAccount = by.id();
    this.byStaff = by.staff().id();
    this.at = entry.at();
    this.reason = reason;
    this.entry = entry.id();
  }

  static Transition of(
      Submission submission,
      @Nullable String from,
      SubmissionStatus to,
      Account by,
      @Nullable String reason,
      LedgerEntry entry) {
    Transition step = new Transition(submission.record(), from, to.name(), by, reason, entry);
    step.submission = submission.id();
    return step;
  }

  static Transition of(
      Act act,
      @Nullable String from,
      ActStatus to,
      Account by,
      @Nullable String reason,
      LedgerEntry entry) {
    Transition step = new Transition(act.record(), from, to.name(), by, reason, entry);
    step.act = act.id();
    return step;
  }

  public UUID record() {
    return record;
  }

  /** The submission it is a step of; none for a step of an act. */
  public Optional<UUID> submission() {
    return Optional.ofNullable(submission);
  }

  /** The act it is a step of; none for a step of a submission. */
  public Optional<UUID> act() {
    return Optional.ofNullable(act);
  }

  /** State it left; none for the first. */
  public Optional<String> from() {
    return Optional.ofNullable(from);
  }

  public String to() {
    return to;
  }

  public UUID byAccount() {
    return byAccount;
  }

  public UUID byStaff() {
    return byStaff;
  }

  public Instant at() {
    return at;
  }

  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  public UUID entry() {
    return entry;
  }
}
