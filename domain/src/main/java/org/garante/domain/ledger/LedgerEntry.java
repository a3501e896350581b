package org.garante.domain.ledger;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One thing done in or to the register, or refused. Written once, in the transaction of what it
 * tells of, and never changed; it carries no position: that is given to it by the sealer, in the
 * leaf table.
 */
@Entity
@Table(name = "ledger_entry")
public class LedgerEntry {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  @Id private UUID id;

  /** Of the commitment and of what its leaf is computed over. */
  @Column(nullable = false)
  private String format;

  @Column(nullable = false)
  private Instant at;

  @Column(name = "account_id")
  private @Nullable UUID account;

  @Column(name = "staff_id")
  private @Nullable UUID staff;

  private @Nullable String role;

  private @Nullable String agency;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private LedgerAction action;

  private @Nullable String object;

  @Column(name = "submission_id")
  private @Nullable UUID submission;

  @Column(nullable = false)
  private UUID[] subjects;

  @Column(nullable = false)
  private String commitment;

  protected LedgerEntry() {}

  LedgerEntry(
      Actor actor,
      LedgerAction action,
      @Nullable String object,
      @Nullable UUID submission,
      Collection<UUID> subjects,
      String commitment,
      Instant at) {
    this.id = UUID.randomUUID();
    this.format = Commitment.FORMAT;
    this.at = at.truncatedTo(ChronoUnit.MICROS);
    this.account = actor.account();
    this.staff = actor.staff();
    this.role = actor.role();
    this.agency = actor.agency();
    this.action = action;
    this.object = object;
    this.submission = submission;
    this.subjects =
        subjects.stream()
            .distinct()
            .sorted(java.util.Comparator.comparing(UUID::toString))
            .toArray(UUID[]::new);
    this.commitment = commitment;
  }

  /** An entry as its columns hold it, for who reads them by other means than the application. */
  public static LedgerEntry stored(
      UUID id,
      String format,
      Actor actor,
      LedgerAction action,
      @Nullable String object,
      @Nullable UUID submission,
      Collection<UUID> subjects,
      String commitment,
      Instant at) {
    LedgerEntry entry =
        new LedgerEntry(actor, action, object, submission, subjects, commitment, at);
    entry.id = id;
    entry.format = format;
    return entry;
  }

  public UUID id() {
    return id;
  }

  /** An instant as entries, bundles and certificates write it. */
  public static String text(Instant at) {
    return MICROSECONDS.format(at);
  }

  /** By the application's clock, to the microsecond. */
  public Instant at() {
    return at;
  }

  public Optional<UUID> account() {
    return Optional.ofNullable(account);
  }

  public LedgerAction action() {
    return action;
  }

  public Optional<String> object() {
    return Optional.ofNullable(object);
  }

  public Optional<UUID> submission() {
    return Optional.ofNullable(submission);
  }

  public List<UUID> subjects() {
    return List.copyOf(Arrays.asList(subjects));
  }

  /** Hash of what the entry binds itself to, in hex. */
  public String commitment() {
    return commitment;
  }

  /**
   * The bytes its leaf is computed over: the RFC 8785 JSON of its columns, in UTF-8
   * (docs/ledger-format.md).
   */
  public byte[] leafInput() {
    JsonObjectBuilder input =
        JSON.createObjectBuilder()
            .add("format", format)
            .add("id", id.toString())
            .add("at", text(at))
            .add("action", action.name())
            .add("commitment", commitment);
    put(input, "account", account);
    put(input, "staff", staff);
    put(input, "role", role);
    put(input, "agency", agency);
    put(input, "object", object);
    put(input, "submission", submission);
    var persons = JSON.createArrayBuilder();
    Arrays.stream(subjects).map(UUID::toString).sorted().forEach(persons::add);
    input.add("subjects", persons);
    return CanonicalJson.bytes(input.build());
  }

  private static void put(JsonObjectBuilder into, String name, @Nullable Object value) {
    if (value == null) {
      into.addNull(name);
    } else {
      into.add(name, value.toString());
    }
  }
}
