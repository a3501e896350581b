package org.garante.domain.review.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.catalogue.SampleCatalogue;
import org.garante.domain.review.form.Moment;

/** Circumstances in memory: now, a small catalogue, and the records told to it. */
public final class SampleCircumstances implements Circumstances {
  /** 5 June 2025, 15:00 in Tijuana. */
  public static final Instant NOW = Instant.parse("2025-06-05T22:00:00Z");

  private final Catalogue catalogue = new SampleCatalogue();
  private final Map<UUID, Known> records = new HashMap<>();
  private final Map<String, List<String>> others = new HashMap<>();
  private Instant now = NOW;
  private Instant firstSubmittedAt = NOW;
  private String ownerAgency = "GN";

  /** The clock; a record that was not submitted before is submitted now. */
  public SampleCircumstances at(Instant now) {
    this.now = now;
    this.firstSubmittedAt = now;
    return this;
  }

  public SampleCircumstances firstSubmittedAt(Instant first) {
    this.firstSubmittedAt = first;
    return this;
  }

  /** The agency that owns the record, GN unless said. */
  public SampleCircumstances ownedBy(String agency) {
    this.ownerAgency = agency;
    return this;
  }

  public SampleCircumstances with(Known record) {
    records.put(record.id(), record);
    return this;
  }

  /** Another record, by its folio, that gives this answer. */
  public SampleCircumstances otherWith(String answer, String folio) {
    others.computeIfAbsent(answer, none -> new ArrayList<>()).add(folio);
    return this;
  }

  /** A record of the register, with the answers of its latest content. */
  public static Known known(UUID id, String kind, Map<String, String> answers) {
    return new Known(
        id,
        kind,
        "GAR-" + kind + "-2025-GN-000001-00",
        "GN",
        false,
        Optional.empty(),
        Optional.empty(),
        path -> Optional.ofNullable(answers.get(path)));
  }

  public static Known about(UUID person, Known record) {
    return like(
        record, record.ownerAgency(), record.annulled(), record.occurredAt(), Optional.of(person));
  }

  public static Known annulled(Known record) {
    return like(record, record.ownerAgency(), true, record.occurredAt(), record.person());
  }

  public static Known ownedBy(String agency, Known record) {
    return like(record, agency, record.annulled(), record.occurredAt(), record.person());
  }

  /** The same, having happened then. */
  public static Known happened(Moment moment, Known record) {
    return like(
        record, record.ownerAgency(), record.annulled(), Optional.of(moment), record.person());
  }

  private static Known like(
      Known record,
      String agency,
      boolean annulled,
      Optional<Moment> occurredAt,
      Optional<UUID> person) {
    return new Known(
        record.id(),
        record.kind(),
        record.folio(),
        agency,
        annulled,
        occurredAt,
        person,
        record.answer());
  }

  public Instant now() {
    return now;
  }

  @Override
  public boolean hasCome(Instant moment) {
    return !now.isBefore(moment);
  }

  @Override
  public LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(now, zone);
  }

  @Override
  public Instant firstSubmittedAt() {
    return firstSubmittedAt;
  }

  @Override
  public String ownerAgency() {
    return ownerAgency;
  }

  @Override
  public Catalogue catalogue() {
    return catalogue;
  }

  @Override
  public List<String> othersWith(String kind, String path, String answer) {
    return List.copyOf(others.getOrDefault(answer, List.of()));
  }

  @Override
  public Optional<Known> record(UUID id) {
    return Optional.ofNullable(records.get(id));
  }

  @Override
  public List<KnownAct> acts() {
    return List.of();
  }

  @Override
  public List<Known> naming(String kind, String role) {
    return List.of();
  }

  @Override
  public int policyHours(String code) {
    return switch (code) {
      case "FIRST_SUBMISSION", "RND_REGISTRATION" -> 1;
      case "RND_NUMBER" -> 24;
      default -> throw new IllegalArgumentException(code);
    };
  }
}
