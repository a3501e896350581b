package org.garante.domain.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.FormJson;
import org.jspecify.annotations.Nullable;

/**
 * A form on its way: kept as it is typed, by whoever of the agency works on it. It is not part of
 * the register. It ends when it is submitted, and its id then stands on the submission, so that
 * submitting it twice gives the same record; only one never submitted can be discarded.
 */
@Entity
@Table(name = "draft")
public class Draft {
  @Id private UUID id;

  @Column(nullable = false)
  private String kind;

  @Column(nullable = false)
  private String agency;

  @Column(name = "record_id")
  private @Nullable UUID record;

  @Column(nullable = false)
  private String content;

  private @Nullable UUID continues;

  @Column(nullable = false)
  private String headline = "";

  @Column(name = "identity_headline", nullable = false)
  private String identityHeadline = "";

  private @Nullable String reason;

  @Column(name = "started_by", nullable = false)
  private UUID startedBy;

  @Column(name = "started_at", nullable = false)
  private Instant startedAt;

  @Column(name = "saved_by", nullable = false)
  private UUID savedBy;

  @Column(name = "saved_at", nullable = false)
  private Instant savedAt;

  @ElementCollection
  @CollectionTable(name = "draft_author", joinColumns = @JoinColumn(name = "draft_id"))
  @Column(name = "staff_id", nullable = false)
  private Set<UUID> authors = new HashSet<>();

  @Version private int version;

  protected Draft() {}

  /** A draft of a new record. */
  Draft(String kind, Form form, Account by, Instant at) {
    this(kind, FormJson.draftText(form), by.agency(), by.id(), at);
    save(FormJson.draftText(form), by, at);
  }

  private Draft(String kind, String content, String agency, UUID startedBy, Instant at) {
    this.id = UUID.randomUUID();
    this.kind = kind;
    this.agency = agency;
    this.content = content;
    this.startedBy = startedBy;
    this.startedAt = at;
    this.savedBy = startedBy;
    this.savedAt = at;
  }

  /** A draft that goes on from a returned or withdrawn submission; nobody has written in it yet. */
  static Draft goingOn(RegisterRecord record, Submission from, Form form, Instant at) {
    Draft draft =
        new Draft(
            record.kind(), FormJson.draftText(form), record.ownerAgency(), from.submittedBy(), at);
    draft.record = record.id();
    draft.continues = from.id();
    draft.reason = from.reason().orElse(null);
    return draft;
  }

  /** A draft that amends what is in force, for a reason. */
  static Draft amending(RegisterRecord record, Form form, String reason, Account by, Instant at) {
    Draft draft = new Draft(record.kind(), form, by, at);
    draft.agency = record.ownerAgency();
    draft.record = record.id();
    draft.reason = reason;
    return draft;
  }

  public UUID id() {
    return id;
  }

  public String kind() {
    return kind;
  }

  /** Agency that works on it, and owns the record it becomes. */
  public String agency() {
    return agency;
  }

  /** The record it goes on with, if that was submitted before. */
  public Optional<UUID> record() {
    return Optional.ofNullable(record);
  }

  /** The returned or withdrawn submission it goes on from. */
  public Optional<UUID> continues() {
    return Optional.ofNullable(continues);
  }

  /** JSON text of the form. */
  public String content() {
    return content;
  }

  /** Why what is in force is amended. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** Account that started it. */
  public UUID startedBy() {
    return startedBy;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** Account that saved it last. */
  public UUID savedBy() {
    return savedBy;
  }

  public Instant savedAt() {
    return savedAt;
  }

  /** Staff ids of all who wrote in it. */
  public Set<UUID> authors() {
    return Set.copyOf(authors);
  }

  public int version() {
    return version;
  }

  /** One line of facts for work lists, as far as they are written. */
  public String headline() {
    return headline;
  }

  /** Whom it is about, as far as that is written. */
  public String identityHeadline() {
    return identityHeadline;
  }

  void call(Outline outline) {
    headline = outline.headline();
    identityHeadline = outline.identityHeadline();
  }

  /** Keeps what was written, and who wrote. */
  void save(String content, Account by, Instant at) {
    this.content = content;
    this.savedBy = by.id();
    this.savedAt = at;
    this.authors.add(by.staff().id());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Draft draft && id.equals(draft.id());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
